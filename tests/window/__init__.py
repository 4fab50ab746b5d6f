"""What the window paints, and that keys and clicks land."""
