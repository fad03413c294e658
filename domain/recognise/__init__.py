"""Recognising rounds: which rounds an article speaks of, what it says of each, and the sentence that says so.

The way of an article: `document` cuts it into sentences; `candidates` finds where a consultation is named, with its
number and status; `judging` settles whose consultation each is and at which level; `facts` gathers day, place and
chairs; `recognise` makes one mention of the candidates of one round.
"""

from domain.recognise.recognise import Finding, Recognition, recognise

__all__ = ["Finding", "Recognition", "recognise"]
