"""The disk, and nothing else touches it: where things are, the journal of rulings, the settings."""
