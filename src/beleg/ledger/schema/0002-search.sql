-- Full-text search over the passages of claims and statements: SQLite's FTS5, which keeps no second copy of the text.
-- Letters lose their diacritics (Pjöngjang = Pjongjang); other spellings (oe, ss) are alternatives that a query brings.

CREATE VIEW searched AS
SELECT number, quote FROM passages
WHERE (owner = 'claim' AND slot = 'evidence') OR (owner = 'statement' AND slot = 'quote');

CREATE VIRTUAL TABLE search USING fts5 (
    quote, content = 'searched', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2"
);

INSERT INTO search (search) VALUES ('rebuild');
