"""What a domain pack says, ready to be looked up."""
