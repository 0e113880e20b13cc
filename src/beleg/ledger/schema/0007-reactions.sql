-- Who says nothing of what a report tells.  That is no claim: it is tied to matters by the claims of its report that it is about, so
-- nothing has to be linked anew.  Reports read before have none until they are read again.

CREATE TABLE reactions (
    reading INTEGER NOT NULL REFERENCES readings (number),
    item INTEGER NOT NULL,
    id TEXT NOT NULL,
    public_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    date TEXT,
    actors TEXT NOT NULL,
    rules TEXT NOT NULL,
    PRIMARY KEY (reading, item),
    UNIQUE (reading, id)
) WITHOUT ROWID;
CREATE INDEX reactions_by_public_id ON reactions (public_id);

CREATE TABLE reaction_claims (
    reading INTEGER NOT NULL,
    reaction INTEGER NOT NULL,
    position INTEGER NOT NULL,
    claim INTEGER NOT NULL,
    PRIMARY KEY (reading, reaction, position),
    FOREIGN KEY (reading, reaction) REFERENCES reactions (reading, item),
    FOREIGN KEY (reading, claim) REFERENCES claims (reading, item) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX reaction_claims_by_claim ON reaction_claims (reading, claim, reaction);

CREATE TABLE reaction_passages (
    reading INTEGER NOT NULL,
    reaction INTEGER NOT NULL,
    slot TEXT NOT NULL,
    position INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    PRIMARY KEY (reading, reaction, slot, position),
    FOREIGN KEY (reading, reaction) REFERENCES reactions (reading, item),
    CHECK ("start" >= 0 AND "start" < "end")
) WITHOUT ROWID;

CREATE VIEW current_reactions AS
SELECT reactions.*, current_readings.report, current_readings.version, current_readings.published,
    current_readings.outlet, current_readings.agency
FROM reactions
JOIN current_readings ON current_readings.reading = reactions.reading;

-- The matters of the claims that each reaction is about.
CREATE VIEW reacted AS
SELECT placed.matter AS matter, placed.claim AS claim, reaction_claims.reading AS reading, reaction_claims.reaction AS reaction
FROM placed
CROSS JOIN reaction_claims ON reaction_claims.reading = placed.reading AND reaction_claims.claim = placed.item
WHERE placed.matter IS NOT NULL;
