"""Denials: by verb, by calling a report untrue, by lack of evidence, by negation; and which act they mean."""

from __future__ import annotations

import pytest

from beleg.claim import load_pack
from beleg.model import Claim, Source
from beleg.road import extract
from made_claims import claims as made

CASES = [
    # a verb that denies what hangs on it, and the act of the sentence before
    ("Teheran bestreitet, Drohnen an den Sudan geliefert zu haben.", ("IR", "SD", "IR")),
    ("Kiew zufolge liefert der Iran Raketen an Russland. Teheran wies das zurück.", ("IR", "RU", "IR")),
    # the denier is the end that the accusation leaves open
    ("Die Huthi erhielten Raketen, sagten Diplomaten der UN. Teheran stritt das ab.", ("IR", "houthis", "IR")),
    # an end named in the denial and the denier
    ("Eritrea dementierte Lieferungen von Gewehren an die Fano-Miliz.", ("ER", "fano", "ER")),
    # called untrue, by a verb of calling and as the whole answer
    (
        "Nach Darstellung Kiews schickte Belarus Granaten nach Russland. Minsk nannte den Bericht ein Ammenmärchen.",
        ("BY", "RU", "BY"),
    ),
    ("Belarus habe Russland Granaten geschickt, sagte ein Sprecher in Kiew. Minsk: „Blödsinn.“", ("BY", "RU", "BY")),
    (
        "Belarus habe Russland Granaten geschickt, sagte ein Sprecher in Kiew. Davon könne keine Rede sein, erklärte Minsk.",
        ("BY", "RU", "BY"),
    ),
    # no evidence, in one clause and torn apart
    (
        "Für die Behauptung, Serbien liefere Granaten an Russland, gebe es keine Belege, teilte Washington mit.",
        ("RS", "RU", "US"),
    ),
    ("Beweise, dass Serbien Granaten an Russland lieferte, habe man nicht, sagte ein US-Sprecher.", ("RS", "RU", "US")),
    # negated in someone's mouth: by kein, nie, weder, in an infinitive, by the least of what could go
    (
        "Indien habe nie Panzer an Armenien geliefert, sagte ein Sprecher der Regierung in Neu-Delhi.",
        ("IN", "AM", "IN"),
    ),
    ("Seoul beteuert, der Ukraine keine Granaten geliefert zu haben.", ("KR", "UA", "KR")),
    (
        "Kiew bekommt Granaten aus Pakistan, heißt es in Moskau. Nicht eine Hülse habe man der Ukraine geschickt, sagte Islamabad.",
        ("PK", "UA", "PK"),
    ),
    # negated in an infinitive that is promised
    ("Oslo sicherte zu, die Panzer nicht an Marokko weiterzugeben.", ("NO", "MA", "NO")),
    # refused, stopped or taken back: who decides is the end that is left open
    ("Norwegen hat die Ausfuhr von Munition nach Kuwait untersagt.", ("NO", "KW", "NO")),
    ("Wien setzte sämtliche Waffenlieferungen an Peru aus.", ("AT", "PE", "AT")),
    ("Irland zog die Genehmigungen für den Export von Drohnen nach Ghana zurück.", ("IE", "GH", "IE")),
    ("Ghana liefert Togo Panzer. Accra hatte die Übergabe vor einem Jahr gestoppt.", ("GH", "TG", "GH")),
    # nothing at all, and no such thing
    ("Norwegen liefert Mali Munition. Man habe nie etwas nach Kuwait exportiert, teilte Oslo mit.", ("NO", "KW", "NO")),
    (
        "Indien habe Kenia Panzer verkauft, berichtete ein Minister in Lima. Neu-Delhi erklärte, es kenne keinen solchen Vertrag.",
        ("IN", "KE", "IN"),
    ),
    # a partner that the denial names itself
    ("Ghana hat Panzer an Togo geliefert. Ghana bestritt jedes Geschäft mit der Hisbollah.", ("GH", "hezbollah", "GH")),
    (
        "Kenia kaufte Drohnen in Israel. Eine Ausfuhr nach Togo habe es nicht gegeben, sagte ein Sprecher in Nairobi.",
        ("KE", "TG", "KE"),
    ),
]

NONE = [
    "Kiew zufolge liefert der Iran Raketen an Russland. Teheran wollte sich nicht dazu äußern.",
    "Kiew zufolge liefert der Iran Raketen an Russland. Teheran wollte das weder bestätigen noch dementieren.",
    "Berlin forderte Teheran auf, keine Drohnen an Russland zu liefern.",
    "Der Iran hat nicht nur Drohnen an Russland geliefert, sondern auch Raketen.",
    "Dass der Iran Raketen an Russland liefert, schließt in Berlin niemand aus.",
    # something else is denied, or called wrong
    "Kiew zufolge liefert der Iran Raketen an Russland. Teheran bestritt, dafür Häfen gepachtet zu haben.",
    "Kiew zufolge liefert der Iran Raketen an Russland. Teheran sprach von einem falschen Signal.",
    "Indien liefert Panzer an Kenia. Kenia war 2019 aus dem Programm ausgeschlossen worden.",
    # a stranger to the act, and one far from it
    "Indien liefert Panzer an Kenia. Ein Sprecher der Regierung in Lima widersprach der Darstellung.",
    # only a part is negated, or what stands before a colon
    "Nicht Ghana, sondern Togo lieferte Panzer an Kenia.",
    "Die Panzer, die Kenia erhielt, stammten nicht aus Ghana, sondern aus Togo.",
    "Keine Eile: Kenia kauft zwölf Panzer in Ghana.",
    "Man habe nie ausgeschlossen, Panzer an Kenia zu verkaufen, sagte ein Sprecher in Accra.",
    # a fact that is far back
    "Indien lieferte Panzer an Kenia. Es regnete. Die Ernte ist gut. In Nairobi wies man das zurück.",
    # cargo that is seized
    "Der Zoll in Riga stoppte eine Sendung Munition nach Ghana.",
]


def denials(text: str) -> list[Claim]:
    """The denials that a text yields, every span inside it."""
    source = Source(id="r", text=text, sha256="", media="jsonl", name="test", published="2024-05")
    reading = extract(source, load_pack())
    for claim in reading.claims:
        for span in claim.spans():
            assert 0 <= span.start < span.end <= len(text)
    return [claim for claim in reading.claims if claim.kind == "denial"]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_denied(text: str, expected: tuple[str, str, str]) -> None:
    """A denial names the ends of the act denied and who denies it."""
    found = denials(text)
    assert [(*claim.supplier, *claim.recipient, *claim.claimants) for claim in found] == [expected]
    assert {basis.slot for basis in found[0].basis} >= {"kind", "supplier", "recipient", "claimants"}


@pytest.mark.parametrize("text", NONE)
def test_not_denied(text: str) -> None:
    """Silence, requests and emphasis deny nothing."""
    assert denials(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tokio vermutet, dass Peru Rohre aus China und Kuba bezog. Havanna wies das zurück.", ("CU", "PE")),
        ("Togo hat Mali und Niger nach Medienberichten Drohnen verkauft. Niamey dementierte.", ("TG", "NE")),
        ("Mali beschuldigte Togo und Benin, Rebellen mit Gewehren zu versorgen. Beide Länder bestritten das.", None),
    ],
)
def test_of_joined_ends_each_denies_for_itself(text: str, expected: tuple[str, str] | None) -> None:
    [denial] = [claim for claim in made(text) if claim.kind == "denial"]
    if expected is None:
        assert denial.claimants == denial.supplier == ("TG", "BJ")
    else:
        assert (*denial.supplier, *denial.recipient) == expected
