"""Which acts a passage may tell, and the choice between them."""
