-- What the desk needs to answer at once while others write.

-- Which matters were written or dropped last: whoever holds matters in memory reads anew those behind the number met last.
-- The row with the highest number only ever gives way to one above it, so no number is given twice.
CREATE TABLE changed_matters (
    number INTEGER PRIMARY KEY,
    matter TEXT NOT NULL UNIQUE
);
CREATE TRIGGER matter_written AFTER INSERT ON matters BEGIN
    INSERT OR REPLACE INTO changed_matters (number, matter)
    SELECT coalesce(max(number), 0) + 1, NEW.id FROM changed_matters;
END;
CREATE TRIGGER matter_dropped AFTER DELETE ON matters BEGIN
    INSERT OR REPLACE INTO changed_matters (number, matter)
    SELECT coalesce(max(number), 0) + 1, OLD.id FROM changed_matters;
END;

CREATE INDEX placed_rejected ON placed (block, published, claim) WHERE judged = 'rejected';

-- All that a figure or a tie asks of its claim, without a look into the claim's row.
DROP INDEX placed_by_claim;
CREATE INDEX placed_by_claim ON placed (claim, matter, certainty);
