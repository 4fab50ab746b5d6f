"""What the player sees and may do: every scene as a value."""
