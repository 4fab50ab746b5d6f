"""A neutral piece of law, twenty yes-or-no facts and twenty-five rules of which the first met decides.

It is told twice, by hand and as values of our engine, so that speed can be measured where other engines can
follow. It is no statement of the law of evidence.
"""
