"""What the compiler and the reader of the lexicon file agree on."""

#: Begins every lexicon file; changed whenever its layout or content does.
MAGIC = b"belegl04"
