"""The law of evidence as a model: pure values, no screen, no disk, no clock, no chance."""
