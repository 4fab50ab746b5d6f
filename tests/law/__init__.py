"""The law: rules, rulings and the books they stand in."""
