"""One sitting: what is asked, what is answered, what becomes of it."""
