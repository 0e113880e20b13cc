-- What is found by looking at all reports together: links, origins, matters, ties, figures.  All of it follows from the readings
-- and the judgements and may be made anew from them; judgements themselves are only ever added.

-- When what was refused was met no more, the file or stream being read again.
ALTER TABLE rejects ADD COLUMN gone_at TEXT;

-- Reports whose current reading has not been linked yet.
CREATE TABLE unlinked (report TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT INTO unlinked SELECT DISTINCT id FROM reports;

-- What linking keeps of every linked report.
CREATE TABLE fingerprints (
    number INTEGER PRIMARY KEY,
    report TEXT NOT NULL UNIQUE,
    reading INTEGER NOT NULL REFERENCES readings (number),
    digest TEXT,
    lot INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    heads TEXT NOT NULL,
    keys BLOB NOT NULL,
    names TEXT NOT NULL,
    content BLOB NOT NULL
);
CREATE INDEX fingerprints_by_digest ON fingerprints (digest, lot);

-- Which reports share a MinHash value or a quotation.
CREATE TABLE buckets (
    key INTEGER NOT NULL,
    lot INTEGER NOT NULL,
    fingerprint INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    PRIMARY KEY (key, lot, fingerprint)
) WITHOUT ROWID;

-- Which reports are of an outlet or agency, and which name it.
CREATE TABLE mentions (
    role TEXT NOT NULL CHECK (role IN ('is', 'names')),
    name TEXT NOT NULL,
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    lot INTEGER NOT NULL,
    fingerprint INTEGER NOT NULL,
    PRIMARY KEY (role, name, first_day, last_day, lot, fingerprint)
) WITHOUT ROWID;

CREATE TABLE links (
    number INTEGER PRIMARY KEY,
    found_from INTEGER NOT NULL REFERENCES fingerprints (number),
    found_at INTEGER NOT NULL REFERENCES fingerprints (number),
    a TEXT NOT NULL,
    b TEXT NOT NULL,
    kind TEXT NOT NULL,
    shared_a REAL NOT NULL,
    shared_b REAL NOT NULL,
    passages TEXT NOT NULL,
    why TEXT NOT NULL,
    directed INTEGER NOT NULL
);
CREATE INDEX links_from ON links (found_from, found_at);
CREATE INDEX links_at ON links (found_at);
CREATE INDEX links_by_a ON links (a, b);
CREATE INDEX links_by_b ON links (b, a);

CREATE TABLE origins (
    id TEXT PRIMARY KEY,
    first TEXT NOT NULL,
    agency TEXT,
    first_published TEXT,
    counted_as TEXT NOT NULL,
    reports INTEGER NOT NULL
);

-- Every linked report as lists show it, with its place in its origin.
CREATE TABLE lineages (
    report TEXT PRIMARY KEY,
    reading INTEGER NOT NULL REFERENCES readings (number),
    origin TEXT NOT NULL,
    position INTEGER NOT NULL,
    lineage TEXT NOT NULL,
    counted_as TEXT NOT NULL,
    published TEXT,
    outlet TEXT,
    agency TEXT,
    title TEXT
);
CREATE INDEX lineages_by_origin ON lineages (origin, position);
CREATE INDEX lineages_by_reading ON lineages (reading);
CREATE INDEX lineages_by_date ON lineages (published, report);
CREATE INDEX lineages_by_outlet ON lineages (outlet, published);
CREATE INDEX lineages_by_agency ON lineages (agency, published);

-- Every current claim with what lists, counts and searches ask of it, as judged.
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
    signature TEXT NOT NULL,
    telling TEXT NOT NULL,
    PRIMARY KEY (reading, item)
) WITHOUT ROWID;
CREATE INDEX placed_by_claim ON placed (claim);
CREATE INDEX placed_by_report ON placed (report, item);
CREATE INDEX placed_by_matter ON placed (matter, published, claim);
CREATE INDEX placed_by_signature ON placed (block, signature, matter);
CREATE INDEX placed_by_tie ON placed (block, report) WHERE tie IS NOT NULL;
CREATE INDEX placed_by_date ON placed (published, claim);

-- Blocks that have new claims (with an empty matter), and matters that lost some or whose reports' origins changed.
CREATE TABLE unsettled (
    block TEXT NOT NULL,
    matter TEXT NOT NULL,
    PRIMARY KEY (block, matter)
) WITHOUT ROWID;

CREATE TABLE matters (
    id TEXT PRIMARY KEY,
    block TEXT NOT NULL,
    kind TEXT NOT NULL,
    supplier TEXT NOT NULL,
    recipient TEXT NOT NULL,
    goods TEXT NOT NULL,
    type TEXT NOT NULL,
    period TEXT,
    status TEXT NOT NULL,
    certainty TEXT NOT NULL,
    claims INTEGER NOT NULL,
    reports INTEGER NOT NULL,
    origins INTEGER NOT NULL,
    undetermined INTEGER NOT NULL,
    claimants INTEGER NOT NULL,
    denied_by TEXT NOT NULL,
    denials INTEGER NOT NULL,
    first_published TEXT,
    last_published TEXT,
    lower NUMERIC,
    upper NUMERIC,
    unit TEXT,
    approximate INTEGER,
    curve TEXT NOT NULL
);
CREATE INDEX matters_by_block ON matters (block);
CREATE INDEX matters_by_last ON matters (last_published, id);
CREATE INDEX matters_by_first ON matters (first_published, id);
CREATE INDEX matters_by_claims ON matters (claims, id);
CREATE INDEX matters_by_reports ON matters (reports, id);
CREATE INDEX matters_by_origins ON matters (origins, id);

-- What matters can be narrowed by.
CREATE TABLE facets (
    facet TEXT NOT NULL,
    value TEXT NOT NULL,
    matter TEXT NOT NULL,
    PRIMARY KEY (facet, value, matter)
) WITHOUT ROWID;
CREATE INDEX facets_by_matter ON facets (matter, facet, value);

CREATE TABLE facet_counts (
    facet TEXT NOT NULL,
    value TEXT NOT NULL,
    matters INTEGER NOT NULL,
    PRIMARY KEY (facet, value)
) WITHOUT ROWID;

CREATE TABLE ties (
    number INTEGER PRIMARY KEY,
    block TEXT NOT NULL,
    claim TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    report TEXT NOT NULL,
    date TEXT,
    claimants TEXT NOT NULL,
    matter TEXT,
    claims TEXT NOT NULL
);
CREATE INDEX ties_by_block ON ties (block);
CREATE INDEX ties_by_matter ON ties (matter, date);
CREATE INDEX ties_by_claim ON ties (claim);

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
    PRIMARY KEY (matter, position)
) WITHOUT ROWID;
CREATE INDEX figures_by_claim ON figures (claim);

-- What people decided.  A judgement is undone by another one; none is ever changed.
CREATE TABLE judgements (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    time TEXT NOT NULL,
    author TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('merge', 'split', 'accept', 'reject', 'correct', 'undo')),
    slot TEXT,
    value TEXT,
    note TEXT NOT NULL,
    undoes TEXT REFERENCES judgements (id)
);
CREATE INDEX judgements_by_undoes ON judgements (undoes);

-- What a judgement is on: claims, matters (by a claim that stands for each), or reports, by id, with where they stood.
CREATE TABLE judged (
    judgement INTEGER NOT NULL REFERENCES judgements (number),
    position INTEGER NOT NULL,
    owner TEXT NOT NULL CHECK (owner IN ('claim', 'matter', 'report')),
    id TEXT NOT NULL,
    report TEXT NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    PRIMARY KEY (judgement, position)
) WITHOUT ROWID;
CREATE INDEX judged_by_id ON judged (owner, id);
CREATE INDEX judged_by_report ON judged (report);
