-- The words of the search index, read backwards: what ends in the same letters stands together, as compounds of one head do.
CREATE TABLE words (backwards TEXT PRIMARY KEY) WITHOUT ROWID;

CREATE VIRTUAL TABLE temp.terms USING fts5vocab (main, search, row);
INSERT INTO words
SELECT (
    WITH RECURSIVE letters (place, said) AS (
        SELECT length(term), '' UNION ALL SELECT place - 1, said || substr(term, place, 1) FROM letters WHERE place > 0
    )
    SELECT said FROM letters WHERE place = 0
) FROM temp.terms WHERE length(term) >= 4;
DROP TABLE temp.terms;
