"""In whose mouth the text puts an act, and through whom it came to the report."""

from __future__ import annotations

from collections.abc import Container, Sequence

from beleg.claim.acts.act import Act
from beleg.claim.acts.anaphora import ANNOUNCING, OFFICIALS, RESULTS, TOLD
from beleg.claim.acts.evidence import evaluated, presented
from beleg.claim.acts.speakers import Speakers
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import ActorUse, Passage
from beleg.claim.passages.scene import TELLERS, Scene
from beleg.claim.passages.subjects import case_of, joined
from beleg.model import Span, Statement
from beleg.model.phrase import NOMINATIVE
from beleg.rules.reporting import CONTENT_NOUNS, is_source
from beleg.rules.words import words

#: Verbs whose subject says how many there are.
NAMING = frozenset({"beziffern", "schätzen", "veranschlagen", "taxieren"})
#: Prepositions that name a source (*laut Berlin*, *nach Angaben Seouls*).
SOURCES = frozenset({"laut", "nach", "gemäß"})
#: Prepositions of whoever holds something true (*für Bern ist klar, dass*, *bei der Behörde war bekannt*).
CONVINCED = frozenset({"für", "bei"})
#: Prepositions of the state of an official (*ein Beamter in Bagdad*, *der Senator aus Florida*).
STATIONED = frozenset({"in", "aus", "von"})
#: Pronouns for whoever is somewhere.
ANYBODY = frozenset({"man", "niemand", "keiner", "niemanden"})
#: Words that open a sentence which says whose the sentence before was; a noun of what is told stands behind the latter.
RESUMING = frozenset({"so", "davon", "das", "dies"})
RESUMING_WITH_NOUN = frozenset({"diese", "dieser", "dieses"})
RESUMING_WITH_DATIVE = frozenset({"diesem", "dieser"})

#: The rule of a denier whose state is only guessed: he is the accused, not the accuser.
ACCUSED = "the accused denies"
#: How many sentences speech may run on without an act of its own.
RUN = 2
RUN_IN_PARAGRAPH = 5

Named = tuple[tuple[str, ...], tuple[Span, ...], str]


class Claimants:
    """Finds claimants with the statements of one report."""

    def __init__(self, speakers: Speakers, pack: Pack) -> None:
        self.speakers = speakers
        self.accusing = words(pack.predicates.control.object)
        self.letting = words(pack.predicates.control.letting)
        self._last: tuple[int, int, tuple[str, ...], tuple[Span, ...]] | None = None
        self.outlets = frozenset(
            code
            for mention in speakers.analysis.mentions
            if mention.rule in TELLERS
            for code in mention.actors
            if code.islower()
        )

    def set(self, act: Act, scene: Scene, scenes: Sequence[Scene], following: Passage | None) -> None:
        """Sets claimants, `via` and the statement of an act told in `scene`; `following` is the next sentence.

        Hearsay (*soll*) is nobody's claim where only a sentence before names a speaker, who need not have said this, too.
        """
        around = [told for told in self.speakers.around(act.anchor) if told.rule != "soll"]
        if act.kind == "denial":  # who is denied speaks of the act, too
            signs = act.basis["kind"].spans
            around = [told for told in around if any(quote.covers(sign) for quote in told.quote for sign in signs)]
        if around:
            act.statement = around[0]
        denier = act.claimants
        if act.alone and "claimants" in act.basis:
            return  # whoever names another figure
        if (
            denier
            and act.kind == "denial"
            and (act.basis["kind"].rule == "verb that denies" or act.basis["claimants"].rule == ACCUSED)
        ):
            return
        named = self._of_statements(around)
        outlets = tuple(code for code in named[0] if code in self.outlets) if named else ()
        if named is None or len(outlets) == len(named[0]):
            accuser = self._accuser(scene, scenes)
            named = accuser or named
        if named is None and denier:
            return
        if named is None and around and self.speakers.of_their_own(around[0]):
            subject = self._subject(scene)
            named = None if subject is None else (subject.codes, (subject.span,), "who says so of their own")
        if named is None and around and self.speakers.of_government(around[0]):
            subject = self._subject(scene)
            if subject is not None and subject.codes in (act.supplier.codes, act.recipient.codes):
                named = subject.codes, (subject.span,), "whose government says so"
        if named is None and not act.passage.quoted:
            named = evaluated(scene, scenes)
        if named is None and around:
            named = self._meant(around[0])
        if named is None and (_in_run(scene, around) or (around and self._runs_on(around[0]))):
            named = self._continued(act)
        if named is None and not act.passage.quoted:
            named = self._presented(act, around)
        if named is None and not act.passage.quoted:
            named = self._beside(act, scene, scenes, around) or self._resumed(following)
        if named is None:
            act.claimants = denier
            if around:
                act.because("claimants", "a speaker tied to no state or body", *around[0].speaker)
            return
        codes = tuple(code for code in named[0] if code not in self.outlets)
        act.claimants = codes or named[0]
        act.because("claimants", named[2], *named[1])
        self._set_via(act, around, outlets)
        self._last = (act.passage.number, act.passage.paragraph, act.claimants, named[1])

    def _runs_on(self, statement: Statement) -> bool:
        """Whether a statement has no speaker of its own: one that the headline lends, or words that only point back."""
        speakers = self.speakers
        return speakers.lingers(statement) or speakers.points_back(statement) or speakers.guesses(statement)

    def _continued(self, act: Act) -> Named | None:
        """Whoever spoke last, for speech that runs on without naming its speaker again."""
        if self._last is None:
            return None
        number, paragraph, codes, spans = self._last
        reach = RUN_IN_PARAGRAPH if paragraph == act.passage.paragraph else RUN
        if not 0 <= act.passage.number - number <= reach:
            return None
        return codes, spans, "speech runs on"

    def _meant(self, statement: Statement) -> Named | None:
        """Who spoke before where the speaker only points back (*hieß es weiter*, *laut dem Papier*), or is *man* at a place."""
        if body := self.speakers.taken_up(statement):
            return body, statement.speaker, "body that the noun takes up"
        if placed := self.speakers.at_place(statement):
            return placed, statement.frame, "whoever is at the place named"
        if local := self.speakers.local(statement):
            return local, statement.speaker, "of the place spoken of"
        if official := self.speakers.official(statement):
            return official, statement.speaker, "official where the dateline is"
        before = self.speakers.before(statement) if self.speakers.points_back(statement) else None
        return None if before is None else (before.actors, before.speaker, "speaker that the words point back at")

    def _of_statements(self, around: Sequence[Statement]) -> Named | None:
        for statement in around:
            if statement.actors and not (self._last is not None and self.speakers.lingers(statement)):
                if self.speakers.guessed(statement.speaker) and (body := self.speakers.taken_up(statement)):
                    return body, statement.speaker, "body that the noun takes up"
                return statement.actors, statement.speaker, f"speaker of the statement ({statement.rule})"
        return None

    def _set_via(self, act: Act, around: Sequence[Statement], outlets: tuple[str, ...]) -> None:
        sources = tuple(span for statement in around for span in statement.source)
        outer = [code for statement in around for code in statement.actors if code in self.outlets]
        named = [code for span in sources for code in self.speakers.codes(span)]
        act.via = tuple(code for code in dict.fromkeys([*outlets, *outer, *named]) if code not in act.claimants)
        if act.via:
            act.because("via", "outlet between speaker and report", *sources)

    def _accuser(self, scene: Scene, scenes: Sequence[Scene]) -> Named | None:
        """The subject of a verb of accusing on which the act's infinitive hangs (*Washington habe Kim vorgeworfen, …*)."""
        place = scenes.index(scene)
        if scene.stretch.clause.order != "infinitive" or not place:
            return None
        matrix = scenes[place - 1]
        if not matrix.stretch.lemmas & self.accusing or matrix.stretch.passive:
            return None
        for number, actor in enumerate(matrix.passage.actors):
            if (
                matrix.stretch.covers(actor.first)
                and matrix.attachments[number].kind == "bare"
                and number != scene.subject
            ):
                return actor.codes, (actor.span,), "who accuses"
        return None

    def _presented(self, act: Act, around: Sequence[Statement]) -> Named | None:
        """Whose papers the sentence before named, where this one goes on with them (*Danach …*)."""
        if around and around[0].rule != "demnach":
            return None
        analysis, number = self.speakers.analysis, act.passage.number
        return presented(analysis, analysis.sentences[number], analysis.sentences[number - 1]) if number else None

    def _beside(
        self, act: Act, scene: Scene, scenes: Sequence[Scene], around: Sequence[Statement] = ()
    ) -> Named | None:
        """Who is named as a source in the sentence itself: *laut X*, *wie X feststellte*, *…, klagte X*, or who promises."""
        deed = scene.stretch.deed
        if deed is not None and deed.name == "promise":
            subject = self._subject(scene)
            if subject is not None:
                return subject.codes, (subject.span,), "who promises a delivery claims it"
        if act.kind == "transfer" and _intends(scene):
            subject = self._subject(scene)
            if subject is not None and set(subject.codes) & {*act.supplier.codes, *act.recipient.codes}:
                return subject.codes, (subject.span,), "who says what they want to do"
        if act.kind == "transfer" and scene.events and _announces(scene):
            subject = self._subject(scene)
            if subject is not None:
                return subject.codes, (subject.span,), "who makes the act known"
        counts = act.alone or (deed is not None and deed.name == "figure" and not act.direct)
        names = not scene.stretch.lemmas.isdisjoint(NAMING) and not scene.stretch.passive
        if counts and (names or not (act.alone and act.told)) and (named := self._counting(scene)) is not None:
            return named
        used = {span for role in (act.supplier, act.recipient) for span in role.spans}
        private = [piece for statement in around for piece in statement.speaker if not statement.actors]
        for other in scenes:
            for number, actor in enumerate(other.passage.actors):
                attachment = other.attachments[number]
                if not other.stretch.covers(actor.first) or attachment.preposition not in SOURCES or actor.span in used:
                    continue
                if attachment.preposition != "nach" or attachment.carrier:
                    return actor.codes, (actor.span,), f"named after {attachment.preposition}"
        for other in scenes:
            clause = other.stretch.clause
            if other is scene or other.goods or other.stretch.deed is not None or other.events:
                continue
            if not other.stretch.lemmas.isdisjoint(self.letting):
                continue  # *Kenia duldet, dass …*
            opening = clause.order == "second" and other is scenes[0] and scenes.index(scene) == 1
            if clause.subordinator == "wie" or opening or (clause.order == "first" and not clause.coordinated):
                actors = self._tellers(other, used, private)
                if actors:
                    codes = tuple(dict.fromkeys(code for actor in actors for code in actor.codes))
                    return codes, tuple(actor.span for actor in actors), "who reports it in the sentence"
        return None

    def _tellers(self, scene: Scene, used: Container[Span], private: Sequence[Span]) -> list[ActorUse]:
        """Who tells something in a clause: its subject, else for whom or where it is so (*für Bern ist klar*, *in Rom glaubt man*).

        Nobody where the actors only say where from, where to or to which paper somebody else speaks.
        """
        actors, ties = scene.passage.actors, scene.attachments
        own = [
            number
            for number, actor in enumerate(actors)
            if scene.stretch.covers(actor.first)
            and actor.span not in used
            and not any(piece.covers(actor.span) for piece in private)
        ]
        for group in joined(scene.passage, [number for number in own if ties[number].kind == "bare"]):
            if case_of(scene, group[0]) & NOMINATIVE:
                return [actors[number] for number in group]
        anyone = any(
            scene.stretch.covers(unit) and form in ANYBODY for unit, form in enumerate(scene.passage.row.lower)
        )
        return [
            actors[number]
            for number in own
            if ties[number].preposition in CONVINCED
            or (anyone and ties[number].preposition == "in")
            or (ties[number].preposition in STATIONED and _behind_official(scene.passage, ties[number].first - 2))
        ]

    def _counting(self, scene: Scene) -> Named | None:
        """Who names a figure alone: the only actor of its clause, bare or where it is named (*in Kiew geht man von 3000 aus*)."""
        ties = [scene.attachments[number] for number in scene.actors]
        if len(ties) != 1 or not (ties[0].kind == "bare" or ties[0].preposition == "in"):
            return None
        actor = scene.passage.actors[scene.actors[0]]
        return actor.codes, (actor.span,), "who names the figure"

    def _subject(self, scene: Scene) -> ActorUse | None:
        for number, actor in enumerate(scene.passage.actors):
            own = number in scene.actors if scene.apart else scene.stretch.covers(actor.first)
            if own and scene.attachments[number].kind == "bare":
                return actor
        return None

    def _resumed(self, following: Passage | None) -> Named | None:
        """Who the next sentence says it was (*So steht es in einem Papier aus Kiew*, *Diese Zahl nannte der Minister*)."""
        if following is None or following.goods or not _resumes(following):
            return None
        groups = {actor.codes: actor.span for actor in reversed(following.actors)}
        if following.row.lower[0] == "zu" and following.actors:  # *Zu diesem Schluss kommt X nach Besuchen in Y*
            groups = {following.actors[0].codes: following.actors[0].span}
        if len(groups) != 1:
            return None
        [(codes, span)] = groups.items()
        return codes, (span,), "named in the next sentence"


def _resumes(passage: Passage) -> bool:
    """Whether a sentence opens with a word for all that was told before, and no article or adverb of degree."""
    row = passage.row
    if len(row.lower) < 3:
        return False
    if row.lower[0] == "zu" and row.lower[1] in RESUMING_WITH_DATIVE:
        return row.lower[2] in RESULTS
    if row.lower[0] in RESUMING_WITH_NOUN:
        noun = row.lower[1]
        return noun in TOLD or noun in CONTENT_NOUNS or is_source(noun)
    return row.lower[0] in RESUMING and not row.capital[1] and bool(row.word[1].finite)


def _behind_official(passage: Passage, unit: int) -> bool:
    """Whether the unit is a noun for an official."""
    return unit >= 0 and passage.row.capital[unit] and passage.row.lower[unit].endswith(OFFICIALS)


def _intends(scene: Scene) -> bool:
    """Whether a main clause tells what its subject wants to do (*Rom will Kenia Boote liefern*)."""
    finite = scene.stretch.clause.finite
    return finite is not None and scene.passage.row.lower[finite] in ("will", "wollen") and finite < scene.stretch.stop


def _announces(scene: Scene) -> bool:
    """Whether a clause tells that its subject makes an act known (*Kiew meldete die Ankunft von Haubitzen*)."""
    stretch = scene.stretch
    if stretch.passive or stretch.clause.finite is None or stretch.clause.order == "last":
        return False
    known = "bekannt" in scene.passage.forms and not stretch.lemmas.isdisjoint({"geben", "machen"})
    return known or not stretch.lemmas.isdisjoint(ANNOUNCING)


def _in_run(scene: Scene, around: Sequence[Statement]) -> bool:
    """Whether a clause is speech whose speaker stands further back: a run without actors, or a Konjunktiv I of its own."""
    if around:
        return around[0].rule.startswith("run") and not around[0].speaker
    return scene.stretch.clause.mood == "k1"
