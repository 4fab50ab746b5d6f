"""Many sittings: what the rulings of a journal come to."""
