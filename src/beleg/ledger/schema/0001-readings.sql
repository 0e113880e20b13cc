-- Reports as they came in, what each reader found in them, and what was refused.
-- Rows are only ever added; the present state is read from the views at the end.

CREATE TABLE reports (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    name TEXT NOT NULL,
    media TEXT NOT NULL,
    charset TEXT NOT NULL,
    published TEXT,
    url TEXT,
    outlet TEXT,
    title TEXT,
    warnings TEXT NOT NULL,
    first_read_at TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (id, version)
);
CREATE INDEX reports_by_sha256 ON reports (id, sha256);

CREATE TABLE readings (
    number INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES reports (number),
    reader TEXT NOT NULL,
    read_at TEXT NOT NULL,
    language TEXT NOT NULL,
    published TEXT,
    agency TEXT,
    outlet TEXT,
    title TEXT,
    place TEXT,
    version_note TEXT,
    UNIQUE (report, reader)
);

CREATE TABLE segments (
    reading INTEGER NOT NULL REFERENCES readings (number),
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (reading, position)
) WITHOUT ROWID;

CREATE TABLE statements (
    reading INTEGER NOT NULL REFERENCES readings (number),
    item INTEGER NOT NULL,
    id TEXT NOT NULL,
    mode TEXT NOT NULL,
    medium TEXT NOT NULL,
    rule TEXT NOT NULL,
    parent TEXT,
    PRIMARY KEY (reading, item),
    UNIQUE (reading, id),
    FOREIGN KEY (reading, parent) REFERENCES statements (reading, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE claims (
    reading INTEGER NOT NULL REFERENCES readings (number),
    item INTEGER NOT NULL,
    id TEXT NOT NULL,
    public_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    certainty TEXT NOT NULL,
    statement TEXT,
    period TEXT,
    lower NUMERIC,
    upper NUMERIC,
    unit TEXT,
    approximate INTEGER,
    quantity_rule TEXT,
    PRIMARY KEY (reading, item),
    UNIQUE (reading, id),
    FOREIGN KEY (reading, statement) REFERENCES statements (reading, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX claims_by_public_id ON claims (public_id);

CREATE TABLE bases (
    reading INTEGER NOT NULL,
    item INTEGER NOT NULL,
    claim INTEGER NOT NULL,
    slot TEXT NOT NULL,
    rule TEXT NOT NULL,
    PRIMARY KEY (reading, item),
    FOREIGN KEY (reading, claim) REFERENCES claims (reading, item)
) WITHOUT ROWID;

CREATE TABLE suggestions (
    reading INTEGER NOT NULL,
    claim INTEGER NOT NULL,
    position INTEGER NOT NULL,
    norm TEXT NOT NULL,
    title TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (reading, claim, position),
    FOREIGN KEY (reading, claim) REFERENCES claims (reading, item)
) WITHOUT ROWID;

CREATE TABLE times (
    reading INTEGER NOT NULL REFERENCES readings (number),
    item INTEGER NOT NULL,
    type TEXT NOT NULL,
    value TEXT NOT NULL,
    modifier TEXT,
    rule TEXT NOT NULL,
    relation TEXT,
    PRIMARY KEY (reading, item)
) WITHOUT ROWID;

CREATE TABLE quantities (
    reading INTEGER NOT NULL REFERENCES readings (number),
    item INTEGER NOT NULL,
    lower NUMERIC,
    upper NUMERIC,
    unit TEXT NOT NULL,
    approximate INTEGER NOT NULL,
    rule TEXT NOT NULL,
    PRIMARY KEY (reading, item)
) WITHOUT ROWID;

CREATE TABLE codes (
    reading INTEGER NOT NULL REFERENCES readings (number),
    owner TEXT NOT NULL CHECK (owner IN ('statement', 'claim')),
    item INTEGER NOT NULL,
    slot TEXT NOT NULL,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (reading, owner, item, slot, position)
) WITHOUT ROWID;
CREATE INDEX codes_by_code ON codes (slot, code, reading, item);

CREATE TABLE passages (
    number INTEGER PRIMARY KEY,
    reading INTEGER NOT NULL REFERENCES readings (number),
    owner TEXT NOT NULL CHECK (owner IN ('statement', 'claim', 'basis', 'time', 'quantity')),
    item INTEGER NOT NULL,
    slot TEXT NOT NULL,
    position INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    UNIQUE (reading, owner, item, slot, position),
    CHECK ("start" >= 0 AND "start" < "end")
);

CREATE TABLE rejects (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    place TEXT NOT NULL,
    reason TEXT NOT NULL,
    sha256 TEXT,
    seen_at TEXT NOT NULL
);
CREATE UNIQUE INDEX rejects_once ON rejects (name, place, reason, COALESCE(sha256, ''));

-- The newest version of every report in the reading that was written last.
CREATE VIEW current_readings AS
SELECT
    readings.number AS reading,
    reports.number AS report_number,
    reports.id AS report,
    reports.version AS version,
    reports.sha256 AS sha256,
    reports.name AS name,
    reports.first_read_at AS first_read_at,
    readings.reader AS reader,
    readings.read_at AS read_at,
    readings.language AS language,
    COALESCE(readings.published, reports.published) AS published,
    readings.agency AS agency,
    COALESCE(readings.outlet, reports.outlet) AS outlet,
    COALESCE(readings.title, reports.title) AS title,
    readings.place AS place,
    readings.version_note AS version_note,
    reports.url AS url
FROM readings
JOIN reports ON reports.number = readings.report
WHERE NOT EXISTS (SELECT 1 FROM readings AS later WHERE later.report = readings.report AND later.number > readings.number)
AND NOT EXISTS (SELECT 1 FROM reports AS later WHERE later.id = reports.id AND later.version > reports.version);

CREATE VIEW current_statements AS
SELECT statements.*, current_readings.report, current_readings.version, current_readings.published,
    current_readings.outlet, current_readings.agency
FROM statements
JOIN current_readings ON current_readings.reading = statements.reading;

CREATE VIEW current_claims AS
SELECT claims.*, current_readings.report, current_readings.version, current_readings.published,
    current_readings.outlet, current_readings.agency, current_readings.title
FROM claims
JOIN current_readings ON current_readings.reading = claims.reading;
