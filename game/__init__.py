"""In Limine: a courtroom game that teaches the law of evidence. You are the judge."""

__version__ = "0.1.0"
