"""One sitting on the bench, pure: the questions asked, the answers given, and what became of them."""
