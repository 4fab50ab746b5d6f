"""The programs whose first frames are measured; each ends with its first."""
