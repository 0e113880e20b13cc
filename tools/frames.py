"""Reads plain frames of one act each: `python tools/frames.py [--all]`.

`tests/quality/frames` holds lists of short texts of our own, each line a kind and, behind `|`, one act between Cuba, which gives,
and Mali, which gets, in one wording (`none` where nothing is handed over).  Printed is how many of each list are read, alone and
behind a sentence on an unrelated deal, and with `--all` which are not.  A text is read if it tells of just that pair, in that kind.

The learned choice learns from one half of them, told of other states (`retold`); the other half is counted apart.
"""

from __future__ import annotations

import hashlib
import re
import sys
from pathlib import Path
from typing import NamedTuple

from beleg.claim import load_pack
from beleg.claim.domain.pack import Pack
from beleg.model import Source
from beleg.road import extract

FRAMES = Path(__file__).resolve().parent.parent / "tests" / "quality" / "frames"
#: A deal of others, told before.
UNRELATED = "Peru lieferte Togo acht Patrouillenboote. "
#: Who gives and gets in the frames; those of the unrelated deal, and of the one that some frames tell before their own.
PAIR = (("CU",), ("ML",))
OTHERS = frozenset({(("PE",), ("TG",)), (("PE",), ("ML",))})


class State(NamedTuple):
    """A state without an article: its code, its name, the stem of its adjective, its people in nominative plural, its capital."""

    code: str
    name: str
    adjective: str
    people: str
    capital: str


GIVER = State("CU", "Kuba", "kubanisch", "Kubaner", "Havanna")
GETTER = State("ML", "Mali", "malisch", "Malier", "Bamako")
#: Who gives in the unrelated deal, and in another with Mali that some frames tell before their own.
OTHER = State("PE", "Peru", "peruanisch", "Peruaner", "Lima")
#: States that a frame may be told of instead.
GIVERS = (
    GIVER,
    State("CN", "China", "chinesisch", "Chinesen", "Peking"),
    State("RU", "Russland", "russisch", "Russen", "Moskau"),
    State("BR", "Brasilien", "brasilianisch", "Brasilianer", "Brasília"),
    State("PK", "Pakistan", "pakistanisch", "Pakistaner", "Islamabad"),
    State("KP", "Nordkorea", "nordkoreanisch", "Nordkoreaner", "Pjöngjang"),
    State("FR", "Frankreich", "französisch", "Franzosen", "Paris"),
    State("RS", "Serbien", "serbisch", "Serben", "Belgrad"),
)
GETTERS = (
    GETTER,
    State("KE", "Kenia", "kenianisch", "Kenianer", "Nairobi"),
    State("SY", "Syrien", "syrisch", "Syrer", "Damaskus"),
    State("EC", "Ecuador", "ecuadorianisch", "Ecuadorianer", "Quito"),
    State("ET", "Äthiopien", "äthiopisch", "Äthiopier", "Addis Abeba"),
    State("AM", "Armenien", "armenisch", "Armenier", "Eriwan"),
    State("BO", "Bolivien", "bolivianisch", "Bolivianer", "La Paz"),
    State("NG", "Nigeria", "nigerianisch", "Nigerianer", "Abuja"),
)


class Deal(NamedTuple):
    """A sentence on an unrelated deal: who gives, who gets, what."""

    text: str
    supplier: str
    recipient: str
    goods: str


DEALS = (
    Deal(UNRELATED.strip(), "PE", "TG", "ships"),
    Deal("Norwegen verkaufte Chile im vorigen Jahr vier Schnellboote.", "NO", "CL", "ships"),
    Deal("Ghana bestellte in Italien zwei Hubschrauber.", "IT", "GH", "helicopters"),
    Deal("Spanien will Jordanien sechs Haubitzen abtreten.", "ES", "JO", "artillery"),
    Deal("Aus Japan erhielten die Philippinen zwölf Radaranlagen.", "JP", "PH", "military-equipment"),
)


def frames(name: str) -> list[tuple[str, str]]:
    """The kind and the text of each line of a list."""
    lines = (FRAMES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [(kind, text) for kind, _, text in (line.partition("|") for line in lines if line)]


def number(text: str, parts: int, salt: bytes = b"frame") -> int:
    """Which of some parts a text belongs to."""
    return int(hashlib.sha1(salt + text.encode(), usedforsecurity=False).hexdigest(), 16) % parts


def is_learned(text: str) -> bool:
    """Whether a frame is one of the half that the learned choice learns from."""
    return number(text, 2) == 0


def retold(text: str) -> tuple[str, str, str]:
    """A frame told of other states, always the same for the same text: the text, the codes of who gives and who gets."""
    giver, getter = GIVERS[number(text, len(GIVERS), b"giver")], GETTERS[number(text, len(GETTERS), b"getter")]
    if any(state.name in text for state in (giver, getter)):
        return text, GIVER.code, GETTER.code
    for old, new in ((GIVER, giver), (GETTER, getter)):
        for before, after in zip(old[1:], new[1:], strict=True):
            dative = after if after.endswith("n") else f"{after}n"
            text = re.sub(rf"\b{before}n\b", dative, text)
            text = re.sub(rf"\b{before}(?=s?\b|e[nmrs]?\b)", after, text)
            capital = before.capitalize()
            text = re.sub(rf"\b{capital}(?=e[nmrs]?\b)", after.capitalize(), text) if capital != before else text
    return text, giver.code, getter.code


def is_read(kind: str, text: str, pack: Pack) -> bool:
    """Whether a text is read as one of this kind between the pair, and as nothing of any other pair."""
    source = Source(
        id="f", text=text, sha256="", media="jsonl", name="frame", published="2023-11-15", url=None, outlet=None
    )
    found = [claim for claim in extract(source, pack).claims if (claim.supplier, claim.recipient) not in OTHERS]
    if kind == "none":
        return not found
    pairs = {(claim.supplier, claim.recipient) for claim in found}
    return pairs == {PAIR} and any(claim.kind == kind for claim in found)


def main() -> None:
    """Prints a table, and what is not read if asked."""
    pack = load_pack()
    print(
        "| frames | texts | read alone | beside an unrelated deal | of those not learned from |\n|---|---|---|---|---|"
    )
    missed: list[str] = []
    for path in sorted(FRAMES.glob("*.txt")):
        listed = frames(path.stem)
        others = [text for _, text in listed if not is_learned(text)]
        counts, of_others = [], []
        for before in ("", UNRELATED):
            failing = [(kind, text) for kind, text in listed if not is_read(kind, before + text, pack)]
            counts.append(len(listed) - len(failing))
            of_others.append(len(others) - sum(not is_learned(text) for _, text in failing))
            missed += [f"{kind}|{before}{text}" for kind, text in failing]
        print(
            f"| {path.stem} | {len(listed)} | {counts[0]} | {counts[1]} | {of_others[0]}, {of_others[1]} of {len(others)} |"
        )
    if "--all" in sys.argv[1:]:
        print("\n".join(missed))


if __name__ == "__main__":
    main()
