"""Labelled examples."""
