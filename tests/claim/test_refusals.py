"""Acts that somebody refuses, does not plan, or does not allow."""

from __future__ import annotations

import pytest

from made_claims import claims, told

REFUSED = [
    (
        "Man denke nicht daran, Waffen an die Ukraine zu liefern, sagte der Präsident in Santiago de Chile.",
        "CL UA weapons CL",
    ),
    ("Schweden weigert sich, Saudi-Arabien Raketen zu liefern.", "SE SA missiles SE"),
    ("Chile sieht davon ab, der Ukraine Panzer zu überlassen.", "CL UA armoured-vehicles CL"),
    ("Australien plant nicht, der Ukraine Kampfjets zu überlassen.", "AU UA combat-aircraft AU"),
    ("Griechenland ist nicht bereit, der Ukraine Flugabwehrsysteme abzugeben.", "GR UA air-defence GR"),
    ("Japan sieht sich außerstande, der Ukraine Munition zu schicken.", "JP UA ammunition JP"),
    ("Kolumbien hat kein Interesse, der Ukraine Hubschrauber zu verkaufen.", "CO UA helicopters CO"),
    ("Südkorea hat nach Angaben aus Seoul keine Pläne, der Ukraine Granaten zu liefern.", "KR UA ammunition KR"),
    ("Belgien erteilt keine Genehmigungen für die Ausfuhr von Munition nach Israel.", "BE IL ammunition BE"),
    (
        "Das Ministerium in Wien teilte mit, man habe die Ausfuhr von Gewehren nach Mali nicht erlaubt.",
        "AT ML small-arms AT",
    ),
    ("Die Schweiz erlaubt Estland weiterhin nicht, Munition an die Ukraine abzugeben.", "EE UA ammunition CH"),
    ("Italien hat den Antrag Ägyptens auf Lieferung von Fregatten abgelehnt.", "IT EG ships IT"),
    ("Kenia hat den Wunsch Äthiopiens nach Drohnen abschlägig beschieden.", "KE ET drones KE"),
    ("Der Bitte Kiews um Raketen erteilte Rom eine Absage.", "IT UA missiles IT"),
    ("Österreich hat nicht vor, der Ukraine Haubitzen zu liefern.", "AT UA artillery AT"),
    ("Die Schweiz legte gegen die Weitergabe von Munition durch Dänemark an Kiew ihr Veto ein.", "DK UA ammunition CH"),
    ("Norwegen erteilte dem Wunsch der Ukraine nach Kampfjets eine Absage.", "NO UA combat-aircraft NO"),
    (
        "Die USA liefern der Ukraine Granaten. Dänemark schloss die Lieferung solcher Munition aus.",
        "DK UA ammunition DK",
    ),
    (
        "Die USA liefern der Ukraine Streumunition. Für Dänemark komme die Lieferung solcher Munition nicht in Betracht, "
        "sagte die Ministerin in Kopenhagen.",
        "DK UA ammunition DK",
    ),
]

GOING_ON = [
    "Norwegen denkt daran, dem Sudan Munition zu verkaufen.",
    "Schweden weigert sich nicht, Saudi-Arabien Raketen zu liefern.",
    "Griechenland ist bereit, der Ukraine Flugabwehrsysteme abzugeben.",
    "Südkorea hat Pläne, der Ukraine Granaten zu liefern.",
    "Belgien erteilt Genehmigungen für die Ausfuhr von Munition nach Israel.",
]


@pytest.mark.parametrize(("text", "expected"), REFUSED)
def test_what_is_refused_is_denied_by_whoever_decides(text: str, expected: str) -> None:
    *_, found = claims(text)
    assert f"{' '.join(told(found)[1:])} {'+'.join(found.claimants)}" == expected
    assert found.kind == "denial"
    assert found.certainty == "asserted"


@pytest.mark.parametrize("text", [text for text, _ in REFUSED if "." not in text[:-1]])
def test_it_is_not_told_as_an_act_as_well(text: str) -> None:
    assert [claim.kind for claim in claims(text)] == ["denial"]


@pytest.mark.parametrize("text", GOING_ON)
def test_what_is_wanted_or_allowed_is_no_denial(text: str) -> None:
    assert [claim.kind for claim in claims(text)] == ["transfer"]


LET = [
    ("Marokko ließ sich von Israel Drohnen liefern.", "transfer IL MA drones"),
    ("Mali habe sich aus der Türkei Drohnen schicken lassen, hieß es in Dakar.", "transfer TR ML drones"),
    ("Ungarn ließ der Ukraine Munition zukommen.", "transfer HU UA ammunition"),
    ("Marokko bestreitet, sich von Israel mit Drohnen beliefern zu lassen.", "denial IL MA drones"),
    (
        "Die Emirate haben der RSF Drohnen geliefert. Abu Dhabi bestritt, die Miliz zu bewaffnen.",
        "denial AE rsf weapons",
    ),
]


@pytest.mark.parametrize(("text", "expected"), LET)
def test_who_lets_himself_be_supplied_gets_the_goods(text: str, expected: str) -> None:
    assert " ".join(told(claims(text)[-1])) == expected


def test_fights_that_two_give_each_other_are_no_transfer() -> None:
    assert claims("Armee und Rebellen im Kongo lieferten sich Gefechte mit Panzern und Mörsern.") == ()


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Serbien habe weder Kiew noch Moskau Munition verkauft, sagte der Präsident.", ("UA", "RU")),
        ("Peking werde weder Russland noch die Ukraine mit Waffen versorgen, hieß es.", ("RU", "UA")),
        ("China liefere weder an Russland noch an die Ukraine Panzer, sagte der Minister in Peking.", ("RU", "UA")),
    ],
)
def test_neither_of_two_recipients_got_them(text: str, recipients: tuple[str, ...]) -> None:
    [found] = claims(text)
    assert (found.kind, found.recipient) == ("denial", recipients)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Katar darf der Ukraine die deutschen Panzer nicht überlassen, entschied Berlin.",
            "QA UA armoured-vehicles DE",
        ),
        ("Nach Israel dürfe keine Munition aus Spanien gehen, sagte die Ministerin in Madrid.", "ES IL ammunition ES"),
        ("Polen dürfte Mali keine Panzer geliefert haben.", "PL ML armoured-vehicles "),
    ],
)
def test_what_may_not_be_is_refused(text: str, expected: str) -> None:
    [found] = claims(text)
    assert found.kind == "denial"
    assert f"{' '.join(told(found)[1:])} {'+'.join(found.claimants)}" == expected


def test_what_may_be_on_a_condition_is_nothing() -> None:
    bought = claims(
        "Beim Kauf verpflichtete sich Kenia, die Panzer aus der Schweiz nicht ohne Bewilligung weiterzugeben."
    )
    assert all(claim.kind != "denial" for claim in bought)
    assert (
        claims("Polen dürfe Panzer nicht ohne Zustimmung an die Ukraine weitergeben, sagte ein Sprecher in Bern.") == ()
    )


def test_what_should_not_have_happened_happened() -> None:
    [found] = claims("Nordkorea hätte Russland keine Raketen verkaufen dürfen.")
    assert told(found) == ("transfer", "KP", "RU", "missiles")


ACCUSED = "Belarus habe Russland Granaten geschickt, sagte ein Sprecher in Kiew."


@pytest.mark.parametrize(
    "answer",
    [
        "Minsk wies die Kritik zurück.",
        "Minsk wies jede Schuld von sich.",
        "Washington sieht keine Anzeichen für einen baldigen Angriff.",
        "Trotz Hinweisen habe Minsk nicht eingegriffen.",
        "Von Granaten sprach Minsk nicht.",
        "Minsk bestritt, Giftgas zu besitzen.",
        "Minsk will nichts dergleichen dulden.",
        "Um den Handel ranken sich die Gerüchte.",
    ],
)
def test_what_denies_no_act(answer: str) -> None:
    assert not [claim for claim in claims(f"{ACCUSED} {answer}") if claim.kind == "denial"]


def test_what_a_denier_asserts_behind_a_colon_is_not_denied() -> None:
    [_, found] = claims("Kenia liefert Togo Panzer. Ein Sprecher in Wien widersprach: Ghana liefere Mali Granaten.")
    assert told(found) == ("transfer", "GH", "ML", "ammunition")


def test_a_word_behind_the_verb_of_a_clause_negates_another() -> None:
    text = "Die Hubschrauber, die Indien den Malediven geborgt hatte, gehören nicht mehr zum Bestand."
    assert [told(claim) for claim in claims(text)] == [("transfer", "IN", "MV", "helicopters")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ecuador stoppt die Übergabe russischer Raketenwerfer an Peru.", ("EC", "PE")),
        ("Ecuador verzichtet auf die Abgabe russischer Raketenwerfer an Peru.", ("EC", "PE")),
        ("Ecuador verzichtet auf die Lieferung eigener Raketenwerfer an Peru.", ("EC", "PE")),
        ("Die USA stoppen die Lieferung iranischer Raketen an Peru.", ("IR", "PE")),
    ],
)
def test_who_gives_up_what_he_has_is_the_supplier(text: str, expected: tuple[str, str]) -> None:
    [claim] = claims(text)
    assert (claim.kind, *claim.supplier, *claim.recipient) == ("denial", *expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Togo bat Rom um Raketen. Rom lehnte ab.", ("IT",)),
        ("Togo bat Rom um Raketen. Italiens Regierung hat das am Montag abgelehnt.", ("IT",)),
        ("Togo bat Rom und Paris um Raketen. Beide haben das abgelehnt.", ("IT", "FR")),
        ("Togo bat Rom und Paris um Raketen. Paris weigerte sich.", ("FR",)),
    ],
)
def test_a_request_is_refused_in_a_sentence_of_its_own(text: str, expected: tuple[str, ...]) -> None:
    _, denial = claims(text)
    assert (denial.kind, denial.supplier, denial.recipient, denial.claimants) == ("denial", expected, ("TG",), expected)


@pytest.mark.parametrize(
    "text",
    [
        "Togo bat Rom um Raketen. Rom lehnte eine Stellungnahme ab.",
        "Togo bat Rom um Raketen. Togo lehnte Gespräche mit den Rebellen ab.",
        "Italien lieferte Togo Raketen. Rom lehnte ab.",
    ],
)
def test_what_else_is_refused_is_no_act(text: str) -> None:
    assert [claim.kind for claim in claims(text)] == ["transfer"]


def test_of_an_exchange_who_gave_denies_that_he_gave() -> None:
    text = (
        "Mali soll Togo Minen geliefert und dafür Raketen bekommen haben. Malis Präsident nannte den Bericht haltlos."
    )
    first, *_, denial = claims(text)
    assert (first.status, denial.kind, denial.supplier, denial.recipient) == ("delivered", "denial", ("ML",), ("TG",))


@pytest.mark.parametrize(
    "text",
    [
        "Georgien hat Drohnen aus Israel bezogen. Später stoppte Israel die Lieferungen dorthin.",
        "Georgien hat in Israel Drohnen gekauft. Kurz darauf untersagte Jerusalem weitere Ausfuhren dorthin.",
    ],
)
def test_dorthin_is_not_where_who_refuses_is_at_home(text: str) -> None:
    denial = claims(text)[-1]
    assert (denial.kind, denial.supplier, denial.recipient) == ("denial", ("IL",), ("GE",))


def test_a_norm_in_spite_of_which_it_was_done_refuses_nothing() -> None:
    text = (
        "Eine Abgeordnete warf Kroatien vor, 2008 Haubitzen an Kenia verkauft zu haben, obwohl der Kodex der Union Ausfuhren "
        "in Kriegsgebiete untersagt."
    )
    assert [told(claim)[:3] for claim in claims(text)] == [("transfer", "HR", "KE")]
