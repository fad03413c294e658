"""Recognising rounds: which rounds an article speaks of, what it says of each, and the sentence that says so.

The way of an article: `document` cuts it into sentences; `candidates` and `finding` find where a consultation is
named, with its number; `judging` settles whose it is, `levels` at which level; `standing` tells the round that the page
reports from those that it plans or looks back on; `facts` gathers day, place and chairs; `recognise` makes one mention
of the candidates of one round.
"""

from domain.recognise.names import speaks_of, spoken_languages
from domain.recognise.recognise import recognise
from domain.recognition import Finding, Recognition

__all__ = ["Finding", "Recognition", "recognise", "speaks_of", "spoken_languages"]
