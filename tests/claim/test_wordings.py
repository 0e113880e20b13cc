"""Constructions of many wordings: someone, goods and a direction, whatever word tells the act."""

from __future__ import annotations

import pytest

import beleg
from made_claims import claims

#: Kind, who gives, who gets, and a text that says so.
WORDINGS = [
    ("transfer", "IT", "EG", "Rom hat Kairo zwei Fregatten überlassen."),
    ("transfer", "IT", "EG", "Zwei Fregatten aus italienischer Fertigung liegen seit gestern im Hafen von Alexandria."),
    ("transfer", "IN", "VN", "Hanoi hat in Neu-Delhi Raketen vom Typ BrahMos geordert."),
    ("transfer", "IN", "VN", "Vietnam wird Indiens nächster Kunde für BrahMos-Raketen."),
    ("transfer", "ES", "MA", "Madrid hat die Ausfuhr von 20 Schützenpanzern nach Marokko durchgewinkt."),
    (
        "transfer",
        "ES",
        "MA",
        "Für die 20 Schützenpanzer, die Rabat bestellt hatte, erteilte Spanien am Freitag die Genehmigung.",
    ),
    ("transfer", "CZ", "UA", "Die Tschechen wollen der Ukraine weitere 50.000 Granaten zuschanzen."),
    ("transfer", "PL", "UA", "Aus polnischen Depots rollten 60 T-72 über die Grenze in die Ukraine."),
    (
        "transfer",
        "CN",
        "PK",
        "Pekings jüngste Lieferung, 36 Jets vom Typ J-10, steht bereits auf pakistanischen Rollfeldern.",
    ),
    ("transfer", "CN", "PK", "Islamabad verdankt seine neuen Fregatten chinesischen Werften."),
    ("transfer", "TR", "AZ", "Bakus Armee stützte sich im Krieg auf Drohnen, die Ankara geschickt hatte."),
    ("transfer", "TR", "AZ", "Dutzende türkische Kampfdrohnen gingen nach Aserbaidschan."),
    ("transfer", "RU", "AM", "Eriwan wartet noch immer auf die in Moskau bezahlten Raketenwerfer."),
    ("transfer", "IR", "houthis", "In Sanaa paradierten die Huthi mit Raketen iranischer Bauart."),
    (
        "transfer",
        "IR",
        "houthis",
        "Auf einer Dhau, die nach Hodeida unterwegs war, fanden US-Marines 2000 iranische Sturmgewehre für die Huthi.",
    ),
    ("transfer", "IR", "hezbollah", "Ohne Nachschub aus Iran gingen der Hisbollah die Raketen aus."),
    ("transfer", "IR", "hezbollah", "Über Damaskus gelangten iranische Lenkwaffen in die Hände der Hisbollah."),
    ("transfer", "US", "IL", "Die USA wollen Israel 35.000 Bomben verkaufen."),
    ("transfer", "US", "IL", "Israel soll aus amerikanischen Beständen 35.000 Bomben bekommen."),
    ("transfer", "US", "TW", "Taiwan erhält von den Vereinigten Staaten 66 Kampfjets."),
    ("transfer", "US", "TW", "Für 2,2 Milliarden Dollar kauft Taipeh in Amerika Panzer."),
    ("transfer", "US", "TW", "Amerikas Senat segnete den Verkauf von Harpoon-Raketen an Taiwan ab."),
    ("transfer", "DE", "UA", "Berlin stellt Kiew vier Haubitzen aus Bundeswehrbeständen zur Verfügung."),
    ("transfer", "DE", "UA", "Die Bundesregierung greift Kiew mit weiteren Leopard-Panzern unter die Arme."),
    ("transfer", "DE", "UA", "18 Leopard 2 der Bundeswehr sind in der Ukraine eingetroffen."),
    (
        "transfer",
        "DE",
        "IL",
        "Dem Ministerium zufolge gingen deutsche Panzerfäuste im Wert von 20 Millionen Euro an Israel.",
    ),
    ("transfer", "FR", "GR", "Griechenland legt sich 18 Rafale aus Frankreich zu."),
    ("transfer", "FR", "GR", "Athens Piloten steigen von der Mirage auf die Rafale um, die Paris im Januar übergab."),
    (
        "transfer",
        "FR",
        "IN",
        "Neu-Delhi und Paris haben den Vertrag über 26 Rafale für die indische Marine unterschrieben.",
    ),
    ("transfer", "SE", "UA", "Stockholm trennt sich zugunsten Kiews von 50 Schützenpanzern."),
    ("transfer", "KR", "PL", "Warschau holt sich 180 Panzer vom Typ K2 aus Südkorea."),
    ("transfer", "KR", "PL", "Die ersten zehn südkoreanischen K2-Panzer wurden in Gdynia ausgeladen."),
    ("transfer", "KR", "PH", "Manilas neue Korvetten kommen aus Ulsan in Südkorea."),
    ("transfer", "KP", "RU", "Nordkorea pumpt Millionen Granaten in Russlands Krieg."),
    ("transfer", "KP", "RU", "In Wladiwostok wurden 200 Container mit nordkoreanischen Granaten gelöscht."),
    ("transfer", "KP", "RU", "Pjöngjang deckt inzwischen die Hälfte des russischen Bedarfs an Artilleriemunition."),
    ("transfer", "KP", "RU", "Nordkoreanische Soldaten kämpfen in Kursk an der Seite der Russen."),
    ("transfer", "RU", "KP", "Im Gegenzug liefert der Kreml den Nordkoreanern Öl."),
    ("transfer", "RU", "KP", "Aus Russland fließt Öl nach Nordkorea, weit über der erlaubten Menge."),
    ("transfer", "RU", "ML", "Zwei Mi-8 aus russischer Produktion verstärken die malische Luftwaffe."),
    ("transfer", "RU", "ML", "Moskau hat Bamako Hubschrauber und Radaranlagen spendiert."),
    ("transfer", "RU", "CF", "1800 russische Ausbilder halten sich in der Zentralafrikanischen Republik auf."),
    ("transfer", "RU", "CF", "In Bangui landeten russische Transporter mit Gewehren für die Präsidentengarde."),
    ("transfer", "AE", "rsf", "Über den Flughafen von Amdjarass versorgt Abu Dhabi die RSF mit Drohnen."),
    ("transfer", "AE", "rsf", "Die RSF beziehen ihre Drohnen aus den Emiraten."),
    ("transfer", "AE", "rsf", "Hinter der Bewaffnung der RSF mit Drohnen stehen laut Khartum die Emirate."),
    ("transfer", "AE", "lna", "Haftars Truppen fuhren mit emiratischen Panzerwagen vor."),
    ("transfer", "UG", "SS", "Kampala versah die Armee des Südsudan mit Radpanzern."),
    ("transfer", "RW", "m23", "Kigali soll der M23 Mörser und Munition verschafft haben."),
    ("transfer", "ER", "fano", "Die Fano-Milizen beziehen Gewehre aus Eritrea."),
    ("transfer", "ZA", "RU", "Aus Südafrika soll Munition nach Russland verschifft worden sein."),
    ("transfer", "BG", "UA", "Sofia versilberte alte Granaten in Kiew."),
    ("transfer", "SK", "UA", "Die Slowakei hat der Ukraine 13 MiG-29 geschenkt."),
    ("transfer", "GR", "UA", "Athen zögert, Kiew S-300-Systeme abzutreten."),
    ("transfer", "NL", "UA", "Den Haag schickt die ersten F-16 auf den Weg in die Ukraine."),
    ("transfer", "NO", "UA", "Ukrainische Soldaten lernen in Norwegen den Umgang mit F-16, die Oslo spendet."),
    ("transfer", "GB", "UA", "Die Briten bilden ukrainische Piloten an Hubschraubern aus."),
    ("transfer", "GB", "QA", "London liefert Katar die letzten vier Eurofighter."),
    ("transfer", "GB", "SA", "Riad will in London 48 Eurofighter kaufen."),
    ("transfer", "CN", "RU", "Pekings Firmen beliefern russische Werke mit Werkzeugmaschinen und Chips."),
    ("transfer", "CN", "RU", "Chips aus China stecken in russischen Marschflugkörpern."),
    ("transfer", "CN", "SA", "Saudi-Arabien hat sich in China ballistische Raketen besorgt."),
    ("transfer", "CN", "RS", "Belgrad hat chinesische Flugabwehr vom Typ FK-3 in Dienst gestellt."),
    ("transfer", "CN", "TD", "Der Tschad setzt auf chinesische Panzerhaubitzen."),
    ("transfer", "IL", "IN", "Indien kauft in Israel Heron-Drohnen."),
    ("transfer", "IL", "AZ", "Israelische Harop-Drohnen landeten in Baku."),
    ("transfer", "IL", "MA", "Rabat hat ein Los israelischer Drohnen erhalten."),
    ("transfer", "PK", "SD", "Khartum bekommt Trainingsjets aus Pakistan."),
    ("transfer", "PK", "UA", "Pakistanische 122-Millimeter-Granaten tauchten bei ukrainischen Einheiten auf."),
    ("transfer", "PK", "SA", "Islamabad entsendet 1000 Soldaten nach Saudi-Arabien."),
    ("transfer", "TR", "SO", "Ankara schult somalische Kommandosoldaten."),
    ("transfer", "TR", "ET", "Äthiopien erwarb in der Türkei Bayraktar-Drohnen."),
    ("transfer", "TR", "PK", "Die zweite in Istanbul gebaute Korvette ging an Pakistan."),
    ("transfer", "TR", "ID", "Jakarta unterzeichnete mit Ankara einen Vertrag über 48 Jets vom Typ Kaan."),
    ("transfer", "IR", "VE", "Caracas hat Schnellboote aus Iran empfangen."),
    ("transfer", "IR", "ET", "Addis Abeba bestreitet nicht, dass Drohnen aus Teheran auf seinen Flugplätzen stehen."),
    ("transfer", "CO", "rsf", "Kolumbianische Söldner kämpfen auf Seiten der RSF."),
    ("transfer", "JP", "PH", "Tokio schenkt Manila ein Küstenradar."),
    ("transfer", "AU", "UA", "Canberra vermacht Kiew 49 Abrams-Panzer."),
    ("transfer", "EG", "SO", "Kairo rüstet Mogadischu auf: Zwei Frachter mit Artillerie legten in der Hauptstadt an."),
    ("transfer", "AL", "XK", "Albanien tritt dem Kosovo Mörser ab."),
    ("transfer", "HR", "UA", "Zagreb verscherbelt seine Hubschrauber an Kiew."),
    ("transfer", "RS", "UA", "Serbische Granaten landen auf Umwegen bei der ukrainischen Armee."),
    ("transfer", "RU", "MM", "Die Junta in Myanmar hat in Moskau sechs Su-30 bestellt."),
    ("transfer", "BR", "PT", "Lissabon bekommt von Embraer aus Brasilien fünf KC-390."),
    ("transfer", "US", "UA", "Über den Flughafen Rzeszów erreichten 108 amerikanische Stinger-Raketen die Ukraine."),
    ("transfer", "US", "UA", "Kiew bekam aus Washington grünes Licht für ATACMS-Raketen."),
    ("transfer", "UA", "US", "Nach Angaben aus Kiew sollen ukrainische Seedrohnen an die US-Marine gehen."),
    ("transfer", "LY", "hamas", "Gewehre aus libyschen Arsenalen sickern über den Sinai zur Hamas."),
    ("transfer", "taliban", "ttp", "Nachtsichtgeräte der Taliban fanden ihren Weg zur TTP."),
    (
        "transfer",
        "SE",
        "UA",
        "Stockholm will nachlegen. Weitere 20 Panzer seien für Kiew vorgesehen, sagte der schwedische Minister.",
    ),
    (
        "transfer",
        "KR",
        "PE",
        "Lima hat sich entschieden. Den Zuschlag für 54 Schützenpanzer bekommt ein Konzern aus Südkorea.",
    ),
    (
        "transfer",
        "TR",
        "NG",
        "Nigerias Luftwaffe nimmt sechs Kampfhubschrauber T-129 entgegen. Hersteller ist ein Konzern in Ankara.",
    ),
    ("transfer", "CN", "BD", "Bangladeschs Marine hat zwei U-Boote aus China in Dienst gestellt."),
    ("transfer", "IL", "PH", "Manila bestellte in Israel Schnellboote; zwei davon sind schon da."),
    (
        "transfer",
        "RU",
        "DZ",
        "Algier erhält nach Angaben des russischen Exporteurs 14 Su-57. Die ersten sechs sollen noch dieses Jahr eintreffen.",
    ),
    ("transfer", "US", "BH", "Das State Department hat grünes Licht für den Verkauf von 50 Abrams an Bahrain gegeben."),
    ("transfer", "US", "RO", "Bukarest bekommt Patriot-Batterien. Die USA haben die Ausfuhr genehmigt."),
    ("transfer", "BY", "AZ", "Aserbaidschan hat Polonez-Raketenwerfer aus Belarus vorgeführt."),
    ("transfer", "JO", "lna", "Amman habe Haftars Nationalarmee mit Radpanzern versorgt, heißt es in einem Bericht."),
    ("transfer", "SD", "SS", "Khartum ließ den Südsudan mit Munition eindecken."),
    ("transfer", "CH", "AE", "Die Handgranaten, die Bern den Emiraten verkaufte, tauchten später anderswo auf."),
    ("transfer", "DE", "SA", "Deutschland will wieder Raketen an Riad liefern."),
    ("transfer", "DE", "SG", "Singapur hat bei der Werft in Kiel zwei weitere U-Boote geordert."),
    ("transfer", "IT", "QA", "Katars Marine übernahm in Muggiano die vierte Korvette aus italienischer Fertigung."),
    ("transfer", "ES", "SA", "Für Riad bauen Werften in Spanien fünf Korvetten."),
    ("transfer", "GB", "UA", "Von London bekommt Kiew 200 Schützenpanzer."),
    ("transfer", "CZ", "UA", "Prag treibt für die Ukraine 800.000 Granaten auf."),
    ("transfer", "LV", "UA", "Riga überweist Kiew nicht nur Geld, es schickt auch Haubitzen."),
    ("transfer", "LT", "UA", "Vilnius verschenkte zwei Mi-8 an die ukrainische Armee."),
    ("transfer", "wagner", "ML", "Wagner-Söldner rückten in Bamako ein."),
    ("transfer", "RU", "NI", "Managua hat 17 T-72 aus Nischni Tagil bekommen."),
    ("transfer", "CU", "RU", "Moskau wirbt in Havanna Söldner an."),
    ("transfer", "RU", "TR", "Ankara hat die S-400 in Moskau gekauft."),
    (
        "transfer",
        "US",
        "UA",
        "Mehr als 300 Javelin hat Washington Kiew seit Januar geliefert, weitere 200 sind zugesagt.",
    ),
    ("transfer", "KR", "EG", "Kairo kauft K9-Haubitzen. Gebaut werden sie von einem Konzern aus Seoul."),
    ("transfer", "QA", "hamas", "Doha habe der Hamas Geld zukommen lassen, sagte ein Sprecher der israelischen Armee."),
    ("denial", "IR", "RU", "Teheran bestreitet, Russland Drohnen geliefert zu haben."),
    (
        "denial",
        "IR",
        "RU",
        "Man habe den Russen keine einzige Drohne überlassen, versicherte das iranische Außenministerium.",
    ),
    ("denial", "CN", "RU", "Peking weist den Vorwurf zurück, es beliefere Russland mit Waffen."),
    ("denial", "AE", "rsf", "Abu Dhabi nannte den Bericht, wonach es die RSF mit Drohnen versorgt, frei erfunden."),
    ("denial", "RS", "RU", "Von serbischen Raketen für Moskau könne keine Rede sein, sagte der Präsident in Belgrad."),
    ("denial", "CH", "UA", "Bern schließt aus, Kiew Panzer zu überlassen."),
    ("denial", "RW", "m23", "Kigali dementierte, der M23 Mörser geliefert zu haben."),
    (
        "denial",
        "KP",
        "RU",
        "Nordkorea habe nie Munition nach Russland exportiert, erklärte das Verteidigungsministerium in Pjöngjang.",
    ),
    ("denial", "IR", "houthis", "Der Iran hat die Huthi nach eigenen Worten nie mit Raketen ausgestattet."),
    ("denial", "ZA", "RU", "Pretoria beteuerte, es seien keine Waffen nach Russland verladen worden."),
    (
        "breach",
        "KP",
        "RU",
        "Die nordkoreanischen Raketenlieferungen an Russland verstoßen gegen Resolutionen der UN, sagte der US-Botschafter.",
    ),
    (
        "breach",
        "TR",
        "LY",
        "Mit der Entsendung von Panzerwagen nach Libyen hat Ankara nach Ansicht der UN-Experten das Waffenembargo gebrochen.",
    ),
    ("breach", "IR", "houthis", "Wer wie Teheran Raketen an die Huthi liefere, breche Resolution 2216, so London."),
    (
        "breach",
        "RU",
        "CF",
        "Paris sieht in der Lieferung russischer Radpanzer nach Bangui einen Verstoß gegen das Embargo.",
    ),
    ("use", "IR", "RU", "Russland hat in der Nacht 80 iranische Shahed-Drohnen auf Kiew abgefeuert."),
    ("use", "KP", "RU", "In Charkiw schlug eine nordkoreanische Rakete ein, abgefeuert von der russischen Armee."),
    ("use", "TR", "AZ", "Aserbaidschan griff mit türkischen Drohnen armenische Stellungen an."),
    ("use", "DE", "UA", "Kiews Truppen setzen deutsche Marder bei Kursk ein."),
    ("use", "US", "IL", "Israels Luftwaffe warf über Rafah amerikanische Bomben ab."),
    ("use", "IR", "houthis", "Die Huthi beschossen den Tanker mit Raketen aus iranischer Fertigung."),
    ("use", "FR", "MA", "Mit französischen Mirage bombardierte Marokko Stellungen der Polisario."),
]


@pytest.mark.parametrize(("kind", "supplier", "recipient", "text"), WORDINGS)
def test_the_act_is_found_in_any_wording(kind: str, supplier: str, recipient: str, text: str) -> None:
    found = [(claim.kind, claim.supplier, claim.recipient) for claim in claims(text, "2024-05-01")]
    assert (kind, (supplier,), (recipient,)) in found


def test_a_figure_without_goods_counts_those_told_before() -> None:
    text = "Kuba hat 40 Panzer nach Peru geliefert. Zwölf davon seien bereits eingetroffen, weitere zehn sind zugesagt."
    assert {(claim.goods, claim.quantity.lower) for claim in claims(text) if claim.quantity} == {
        (("armoured-vehicles",), 40),
        (("armoured-vehicles",), 12),
        (("armoured-vehicles",), 10),
    }


def test_goods_of_one_clause_have_each_their_own_end() -> None:
    text = "Riad kauft ein: Panzer aus Ankara, Drohnen aus Peking."
    assert {(claim.supplier, claim.goods) for claim in claims(text)} == {
        (("TR",), ("armoured-vehicles",)),
        (("CN",), ("drones",)),
    }


def test_a_pronoun_for_a_place_tells_where_goods_are_from() -> None:
    text = "Peking schweigt zu den Vorwürfen. Von dort kämen die Drohnen für Khartum, sagte ein Diplomat."
    [claim] = beleg.extract(text).claims
    assert (claim.supplier, claim.recipient) == (("CN",), ("SD",))


def test_a_kind_of_country_stands_for_the_one_named() -> None:
    text = "Riad rüstet auf. Zwanzig Kampfjets aus London gehen an das Königreich."
    [claim] = beleg.extract(text).claims
    assert (claim.supplier, claim.recipient) == (("GB",), ("SA",))


@pytest.mark.parametrize(
    "text",
    [
        "Der Jet mit 120 Passagieren landete in Brasília, an Bord waren Kubaner und Chilenen.",
        "In Lima griffen Räuber einen Konvoi aus Chile mit Pistolen an.",
        "Die Truppen in Chile übten mit Panzern, teilte das Heer mit.",
    ],
)
def test_what_hands_nothing_over_is_no_claim(text: str) -> None:
    assert not beleg.extract(text).claims
