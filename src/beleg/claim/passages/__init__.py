"""A passage that names goods: what is done in it, what hangs on what, who stands in it."""
