"""German: read by its grammar, with a form lexicon and no model."""
