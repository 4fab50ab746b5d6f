"""The command line, as others rely on it."""
