"""Denials that name goods and an end, but no verb of transfer; refusals of goods for somebody."""

from __future__ import annotations

import pytest

from made_claims import claims, told

NAMED = [
    ("Von Raketen für Argentinien weiß Chile nichts.", "CL", "AR", "missiles"),
    ("Söldner nach Tripolis? Ankara winkt ab.", "TR", "LY", "personnel"),
    ("Kenias Regierung will mit den Panzern im Südsudan nichts zu tun haben.", "KE", "SS", "armoured-vehicles"),
    ("Von belarussischen Ausbildern in Mali könne keine Rede sein, hieß es in Minsk.", "BY", "ML", "personnel"),
    ("Iranische Drohnen in Äthiopien? „Nein“, sagt Teherans Botschafter.", "IR", "ET", "drones"),
    ("Russische Söldner in Guinea? Das Außenministerium in Moskau wies das zurück.", "RU", "GN", "personnel"),
    ("Neu-Delhi hat Berichte über Patrouillenboote für die Malediven zurückgewiesen.", "IN", "MV", "ships"),
    ("Kein finnischer Panzer für Ankara, bekräftigte Helsinki.", "FI", "TR", "armoured-vehicles"),
    ("Panzer für Kiew gibt es aus Österreich nicht, sagt der Kanzler.", "AT", "UA", "armoured-vehicles"),
    ("Seoul legte sein Veto gegen koreanische Granaten für die Ukraine ein.", "KR", "UA", "ammunition"),
    ("Der Senat in Washington sperrt sich gegen Kampfjets für Nigeria.", "US", "NG", "combat-aircraft"),
    ("Flugabwehr für die Ukraine kommt für Israel nicht infrage.", "IL", "UA", "air-defence"),
]


@pytest.mark.parametrize(("text", "supplier", "recipient", "goods"), NAMED)
def test_a_denial_may_only_name_goods_and_an_end(text: str, supplier: str, recipient: str, goods: str) -> None:
    assert list(map(told, claims(text))) == [("denial", supplier, recipient, goods)]


@pytest.mark.parametrize(
    "text",
    [
        "Drohnen über Dänemark? Die Polizei in Kopenhagen winkt ab: Es waren Sterne.",
        "Kenias Luftwaffe sagt Nein zu Frauen im Cockpit ihrer Kampfjets.",
        "In Chile will man von Panzern auf der Straße nichts mehr wissen.",
        "Paris gibt Gabun Hubschrauber, von Bedingungen will Libreville nichts wissen.",
    ],
)
def test_what_is_no_act_is_not_denied(text: str) -> None:
    assert not [claim for claim in claims(text) if claim.kind == "denial"]


@pytest.mark.parametrize(
    "text",
    [
        "Aserbaidschan liefert Israel Diesel. „Nicht einen Tropfen“, entgegnete Bakus Botschafter.",
        "Aserbaidschan soll Israel Diesel liefern. Bakus Botschafter lachte nur: ein Märchen.",
        "Aserbaidschan liefert Israel Diesel. „Nie einen Tropfen“, entgegnete Bakus Botschafter.",
        "Aserbaidschan liefert Israel Diesel. „Niemals auch nur ein Fass“, entgegnete Bakus Botschafter.",
    ],
)
def test_an_answer_without_a_verb_denies(text: str) -> None:
    assert [(claim.kind, claim.claimants) for claim in claims(text)][1:] == [("denial", ("AZ",))]


def test_the_least_of_something_else_denies_nothing() -> None:
    [claim] = claims("Der Senegal hat Mali Munition überlassen. „Keine Kiste war beschädigt“, lobte der Zoll.")
    assert claim.kind == "transfer"


@pytest.mark.parametrize(
    "answer",
    [
        "Davon wisse man in Eriwan nichts.",
        "Eriwan will davon nie gehört haben.",
        "Das Verteidigungsministerium in Eriwan sprach von einer Räubergeschichte.",
        "Ein Verkauf sei nie erfolgt, betonte Armeniens Minister.",
        "Eine Lieferung habe nicht stattgefunden, sagte ein armenischer Diplomat.",
        "Eriwan sieht sich zu Unrecht beschuldigt.",
    ],
)
def test_what_nobody_knows_of_or_never_took_place_is_denied(answer: str) -> None:
    text = f"Armenien habe den Rebellen der M23 Gewehre geliefert, heißt es in einem Bericht der UN. {answer}"
    found = [(claim.kind, claim.supplier, claim.recipient, claim.claimants) for claim in claims(text)]
    assert found[1:] == [("denial", ("AM",), ("m23",), ("AM",))]


@pytest.mark.parametrize(
    "text",
    [
        "Togo will Mali Munition liefern. Eine Lieferung sei noch nicht erfolgt, sagte Togos Minister.",
        "Togo habe Mali Munition geliefert, heißt es in einem Bericht der UN. Von den Opfern habe man in Lomé nichts gehört.",
        "Der Senegal hat Mali Munition überlassen. „Nie eine Kiste beschädigt“, lobte der Zoll.",
        "Der Senegal hat Mali Munition überlassen. Ein Koch wurde zu Unrecht beschuldigt, Brot gestohlen zu haben.",
    ],
)
def test_what_has_not_happened_so_far_or_is_something_else_is_not_denied(text: str) -> None:
    assert [claim.kind for claim in claims(text)] == ["transfer"]
