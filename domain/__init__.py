"""What the program knows: articles, rounds, stories and what is news.  No I/O, no clock, no framework."""
