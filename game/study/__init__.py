"""Many sittings, pure: what the rulings of a journal come to, rule by rule and Article by Article."""
