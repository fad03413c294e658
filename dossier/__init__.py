"""Dossiers: sealed packs of evidence on rounds, and whether one is whole."""
