"""What the player sees and may do next: pure values, no pygame, no disk, no clock."""
