-- What is kept so that a new claim touches few rows, however many there are: where rules put each signature, what the matters of a
-- block are made of, how often a matter has each thing that is counted of it, and which claims stand behind a figure.
-- Tables of what follows from all reports are made anew, and all reports are linked again when the ledger is next written into.

DROP TABLE placed;
CREATE TABLE placed (
    claim TEXT NOT NULL,
    reading INTEGER NOT NULL,
    item INTEGER NOT NULL,
    report TEXT NOT NULL,
    published TEXT,
    block TEXT NOT NULL,
    matter TEXT,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    certainty TEXT NOT NULL,
    judged TEXT,
    tie TEXT,
    settled INTEGER NOT NULL,
    signature TEXT NOT NULL,
    telling TEXT NOT NULL,
    PRIMARY KEY (reading, item)
) WITHOUT ROWID;
CREATE INDEX placed_by_claim ON placed (claim, matter, certainty);
CREATE INDEX placed_by_report ON placed (report, item);
CREATE INDEX placed_by_matter ON placed (matter, published, claim);
CREATE INDEX placed_by_signature ON placed (block, signature);
CREATE INDEX placed_by_tie ON placed (block, report) WHERE tie IS NOT NULL;
CREATE INDEX placed_by_date ON placed (published, claim);
CREATE INDEX placed_rejected ON placed (block, published, claim) WHERE judged = 'rejected';
CREATE INDEX placed_lately ON placed (block) WHERE settled = 0;

-- The signatures of a block's claims, and where rules put them: nowhere yet where `fits` is empty.
CREATE TABLE signatures (
    block TEXT NOT NULL,
    signature TEXT NOT NULL,
    "first" INTEGER,
    "last" INTEGER,
    claims INTEGER NOT NULL,
    matter TEXT,
    fits TEXT,
    PRIMARY KEY (block, signature)
) WITHOUT ROWID;
CREATE INDEX signatures_by_first ON signatures (block, "first");
CREATE INDEX signatures_lately ON signatures (block) WHERE fits IS NULL OR claims = 0;

-- What the matters of a block are made of, by rule.
CREATE TABLE blocks (block TEXT PRIMARY KEY, made TEXT NOT NULL) WITHOUT ROWID;

-- What has to be found anew: in a block its new claims (empty `matter`), all of it (`entry` is a star), a matter, an entry of its series.
DROP TABLE unsettled;
CREATE TABLE unsettled (
    block TEXT NOT NULL,
    matter TEXT NOT NULL,
    entry TEXT NOT NULL,
    PRIMARY KEY (block, matter, entry)
) WITHOUT ROWID;

-- How many claims of a matter have what is told of it; as `distinct` how many reports, origins and claimants it has.
CREATE TABLE tallies (
    matter TEXT NOT NULL,
    what TEXT NOT NULL,
    value TEXT NOT NULL,
    claims INTEGER NOT NULL,
    PRIMARY KEY (matter, what, value)
) WITHOUT ROWID;

DROP TABLE ties;
CREATE TABLE ties (
    number INTEGER PRIMARY KEY,
    block TEXT NOT NULL,
    claim TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    report TEXT NOT NULL,
    date TEXT,
    said TEXT NOT NULL,
    claimants TEXT NOT NULL,
    matter TEXT,
    claims TEXT NOT NULL
);
CREATE INDEX ties_by_report ON ties (block, report);
CREATE INDEX ties_by_matter ON ties (matter, date);
CREATE INDEX ties_by_claim ON ties (claim);
CREATE INDEX denials_by_claimants ON ties (matter, claimants, said, claim) WHERE kind != 'confirmed';

DROP TABLE figures;
CREATE TABLE figures (
    matter TEXT NOT NULL,
    position INTEGER NOT NULL,
    date TEXT,
    lower NUMERIC,
    upper NUMERIC,
    unit TEXT NOT NULL,
    approximate INTEGER NOT NULL,
    claimants TEXT NOT NULL,
    claim TEXT NOT NULL,
    report TEXT NOT NULL,
    origin TEXT NOT NULL,
    change TEXT NOT NULL,
    compared INTEGER,
    claims TEXT NOT NULL,
    reports TEXT NOT NULL,
    entry TEXT NOT NULL,
    said TEXT NOT NULL,
    period TEXT,
    PRIMARY KEY (matter, position)
) WITHOUT ROWID;
CREATE INDEX figures_by_entry ON figures (matter, entry);
CREATE INDEX figures_by_said ON figures (matter, said);
CREATE INDEX figures_that_move ON figures (matter, position) WHERE change != 'repeated';

-- The claims behind each entry of a series, in the order in which they were said.
CREATE TABLE given (
    matter TEXT NOT NULL,
    entry TEXT NOT NULL,
    said TEXT NOT NULL,
    claim TEXT NOT NULL,
    report TEXT NOT NULL,
    PRIMARY KEY (matter, entry, said)
) WITHOUT ROWID;

-- Whose figures the entries are, by period: what the next one is compared with.
CREATE TABLE voices (
    matter TEXT NOT NULL,
    voice TEXT NOT NULL,
    period TEXT NOT NULL,
    said TEXT NOT NULL,
    PRIMARY KEY (matter, voice, period, said)
) WITHOUT ROWID;

DELETE FROM links;
DELETE FROM fingerprints;
DELETE FROM buckets;
DELETE FROM mentions;
DELETE FROM origins;
DELETE FROM lineages;
DELETE FROM matters;
DELETE FROM facets;
DELETE FROM facet_counts;
INSERT OR IGNORE INTO unlinked SELECT DISTINCT id FROM reports;
