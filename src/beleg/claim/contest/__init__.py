"""What is denied, and what is called a breach of a norm."""
