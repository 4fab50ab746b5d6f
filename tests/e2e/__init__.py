"""Whole hearings, played as a person plays them: by keys, by the mouse, in a real window."""
