"""What banks are held to."""
