"""The same scenes as plain text: for a screen reader, a remote shell, a machine with no display."""
