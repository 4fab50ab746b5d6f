"""The Federal Rules of Evidence in the order of the code, and the books made from them."""
