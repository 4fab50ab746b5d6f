"""The disk: what was acknowledged is there, whatever happens to the process, the folder or the file."""
