"""Banks of questions: read from TOML, kept within limits, proved against the law, read in every variant."""
