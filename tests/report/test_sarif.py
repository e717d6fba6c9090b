"""report.sarif: valid SARIF 2.1.0 whose regions hold exactly the words in conflict."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from checker.model import Report
from checker.report import render
from tests.report import samples

SCHEMA = Path(__file__).parents[3] / "shared" / "data" / "sarif-schema-2.1.0.json"


def run(report: Report) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render(report, "sarif"))["runs"][0]
    return found


@pytest.mark.parametrize("report", [samples.rich(), samples.empty(), samples.large(50)], ids=["rich", "empty", "large"])
def test_it_satisfies_the_schema_of_oasis(report: Report) -> None:
    if not SCHEMA.exists():
        pytest.skip(f"no SARIF schema at {SCHEMA}")
    jsonschema = pytest.importorskip("jsonschema")
    validator = jsonschema.validators.validator_for(json.loads(SCHEMA.read_text()))
    schema = json.loads(SCHEMA.read_text())
    validator(schema, format_checker=jsonschema.FormatChecker()).validate(json.loads(render(report, "sarif")))


@pytest.mark.parametrize(
    ("identity", "kind", "level"),
    [
        ("c-4f2a91d0", "fail", "error"),
        ("c-0b77e3aa", "fail", "warning"),
        ("c-<x>&'\"1", "fail", "note"),
        ("d-aa10", "fail", "note"),
        ("e-7c01", "informational", "none"),
    ],
)
def test_level_follows_severity(identity: str, kind: str, level: str) -> None:
    result = next(r for r in run(samples.rich())["results"] if r["partialFingerprints"] == {"findingId/v1": identity})
    assert (result["kind"], result["level"]) == (kind, level)


def test_regions_hold_the_words_of_the_article() -> None:
    texts = {a.path or a.id: a.text for a in samples.rich().articles}
    for result in run(samples.rich())["results"]:
        for location in (place["physicalLocation"] for place in result["locations"]):
            region, start = location["region"], location["region"]["charOffset"]
            text = texts[unquote(location["artifactLocation"]["uri"])]
            assert text[start : start + region["charLength"]] == region["snippet"]["text"]
            line = text.split("\n")[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 :].startswith(region["snippet"]["text"].split("\n")[0])


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("seeds/harbour post.txt", "seeds/harbour%20post.txt"),
        ("/tmp/a b#c?.txt", "file:///tmp/a%20b%23c%3F.txt"),
        ("海.txt", "%E6%B5%B7.txt"),
        ("a:b.txt", "a%3Ab.txt"),
        (None, "harbour"),
    ],
)
def test_addresses_are_percent_encoded(path: str | None, uri: str) -> None:
    report = Report((replace(samples.HARBOUR, path=path),), ())
    assert run(report)["artifacts"][0]["location"]["uri"] == uri


def test_articles_out_of_one_file_have_addresses_of_their_own() -> None:
    report = Report((replace(samples.HARBOUR, path="all.jsonl"), replace(samples.COURIER, path="all.jsonl")), ())
    assert [a["location"]["uri"] for a in run(report)["artifacts"]] == ["all.jsonl#harbour", "all.jsonl#courier"]


def test_a_dismissed_finding_is_suppressed_and_agreements_are_left_out() -> None:
    results = run(samples.rich())["results"]
    assert [r["partialFingerprints"]["findingId/v1"] for r in results if "suppressions" in r] == ["c-dismissed"]
    assert not [r for r in results if r["ruleId"] == "meeting-place"]
