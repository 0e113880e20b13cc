"""The API keeps to its own description, whatever it is asked; its tables hold no formulas."""

from __future__ import annotations

import csv
import io

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings

from beleg.ledger.desk import report_key
from beleg.present.desk.settings import Settings

OPERATIONS = (
    "/api/matters",
    "/api/matters/{matter}",
    "/api/reports",
    "/api/reports/{key}",
    "/api/origins",
    "/api/origins/{origin}",
    "/api/judgements",
    "/api/flows",
)


@pytest.fixture(scope="session")
def description(desk: Settings) -> schemathesis.BaseSchema:
    return schemathesis.openapi.from_url(f"{desk.address}api/openapi.json")


@pytest.mark.parametrize("place", OPERATIONS)
def test_answers_are_as_described(description: schemathesis.BaseSchema, place: str):
    @given(case=description[place]["GET"].as_strategy())
    @settings(max_examples=30, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    def answers(case: schemathesis.Case) -> None:
        case.call_and_validate()

    answers()


def test_all_of_the_api_is_described_and_tried(client: httpx.Client):
    assert set(client.get("/api/openapi.json").json()["paths"]) == set(OPERATIONS)


def test_matters_have_the_keys_of_the_export(client: httpx.Client):
    found = client.get("/api/matters", params={"q": "Granaten", "supplier": "KP"}).json()
    (row,) = found["matters"]
    assert {
        "id",
        "kind",
        "supplier",
        "recipient",
        "goods",
        "period",
        "status",
        "claims",
        "counts",
        "denied_by",
    } <= row.keys()
    assert row["counts"].keys() == {"reports", "origins", "undetermined", "claimants"}
    assert found["facets"]["recipient"] == [{"value": "RU", "matters": 1}]
    passage = found["passages"][0]
    report = client.get(f"/api/reports/{report_key(passage['report'])}").json()
    assert report["text"][passage["start"] : passage["end"]] == passage["quote"]


def test_a_matter_has_its_series(client: httpx.Client):
    (row,) = client.get("/api/matters", params={"supplier": "KP"}).json()["matters"]
    whole = client.get(f"/api/matters/{row['id']}").json()
    assert whole["figures"][0]["change"] == "new"
    assert set(whole["matter"]["claims"]) == {one["public_id"] for one in whole["claims"]}
    assert {one["kind"] for one in whole["ties"]} == {"denied"}


@pytest.mark.parametrize("place", ["matters.csv", "reports.csv", "origins.csv", "matters.csv?supplier=KP"])
def test_tables_as_csv(client: httpx.Client, place: str):
    answer = client.get("/" + place)
    assert answer.headers["content-type"].startswith("text/csv")
    assert answer.headers["content-disposition"].startswith("attachment")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert rows or place == "origins.csv"


def test_a_matters_tables_as_csv(client: httpx.Client):
    (row,) = client.get("/api/matters", params={"supplier": "KP"}).json()["matters"]
    for table in ("claims", "figures"):
        answer = client.get(f"/matters/{row['id']}/{table}.csv")
        assert answer.status_code == 200
        assert list(csv.DictReader(io.StringIO(answer.text)))
    assert client.get("/matters/none/claims.csv").status_code == 404


def test_a_formula_in_a_report_stays_words(client: httpx.Client):
    rows = list(csv.DictReader(io.StringIO(client.get("/reports.csv").text)))
    assert "'=1+1" in {row["id"] for row in rows}
