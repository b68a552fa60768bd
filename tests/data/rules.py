"""The editorial rules, each a function from the rows to a list of faults.

A rule that needs only the two files stands here; what needs the record or the five documents is in
``against_record.py`` and ``against_seeds.py``. Each is tried on mutated copies in
``test_mutations.py``: a rule that no mutation can break would hold nothing.
"""

from __future__ import annotations

import re
import tempfile
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

import graph
from graph import dates
from graph.checking.privacy import private_kind
from graph.errors import DataError
from graph.evidence.standing import standing
from graph.own_columns import IDENTITIES, IDENTITY, LANGUAGE
from tests.data.shipped import HERE, Row, Rows, cells, looked_up, write

ENTITY_COLUMNS = {
    "id", "name", "type", "aliases", "description", "country", "start", "end", "identifiers",
    "lat", "lon", "publisher", "author", "url", "archive_url", "retrieved", "note",
}  # fmt: skip
CLAIM_COLUMNS = {
    "id", "source", "type", "target", "role", "stage", "start", "end", "amount", "unit", "basis",
    "stance", "refers-to", "speaker", "document", "locator", "quote", "published", "checked",
    "status", "note",
}  # fmt: skip
#: Identifiers of public acts, documents, lists and ports. None is one of a private person.
SCHEMES = {
    "brookings", "citation", "cfr", "docket", "doi", "fincen", "fr", "fr-doc", "fraser", "gao",
    "github", "isbn", "mmwr", "nchs-db", "nvsr", "occ", "ofac", "page", "pl", "pmc", "reuters",
    "rin", "treasury", "un", "un-cnd", "unlocode", "wpi",
}  # fmt: skip
OFFICIAL = {"official-action", "court-record", "official-statement"}
ACCUSING = {
    "alleged", "investigated", "charged", "arrested", "extradited", "pleaded-guilty", "convicted",
    "designated",
}  # fmt: skip
#: Types that would tie a person or firm to a wrong without any stage.
TYING = {
    "allied-with", "associated-with", "deals-in", "directs", "investigated-by", "member-of",
    "offers-reward-for", "owns", "party-to", "pays", "raided", "related-to", "seized-from",
    "supplies", "designated-by", "arrested-by", "extradited-to", "prosecuted-by",
}  # fmt: skip
#: The one claim that stands although nobody is named: it is shown as disputed, without a stage.
DISPUTED = {"r-fox-039"}
PRIVATE = re.compile(
    r"(?i)\b(?:age[ds]? \d{2}|\d{2}[- ]years?[- ]old|(?:grand)?(?:father|mother|sons?|daughters?)"
    r"|brothers?|sisters?|siblings?|wife|husband|widow|cousins?|nephews?|nieces?|uncles?|aunts?"
    r"|in-law|resident of|residing|lives in|home address|apartment|zip code|cedula|c\.?u\.?r\.?p"
    r"|r\.?f\.?c\.?(?= [A-Z0-9])|passport (?:no|number)|d\.?o\.?b\.?|born (?:in|on)"
    r"|[\w.+-]+@[\w-]+\.\w{2,})\b"
)
STREET = re.compile(r"\b\d{1,5} [A-Z]\w+ (?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd)")
NATIONS = (
    "american|asian|belizean|canadian|chinese|colombian|han|hispanic|hong kong|indian|latino"
    "|mexican|venezuelan"
)
COMMUNITY = re.compile(
    rf"(?i)^(?:the )?(?:ethnic )?(?:{NATIONS})s?(?:[- ](?:{NATIONS}))?"
    r"(?: (?:nationals?|people|persons?|citizens?|individuals?|men|women|students?|diaspora"
    r"|communit(?:y|ies)|migrants?|immigrants?|businessm[ae]n|crime|mafia|triads?|gangs?))*$"
    r"|\b(?:nationals|immigrants|migrants|diaspora|ethnic)\b"
)
RECALLED = "Recalled, not seen"
COCAINE_CASES = ("case-edva-2019-li", "case-edva-2020-wu")


def strict(rows: Rows) -> list[str]:
    """No error and no warning, read as our own data is read."""
    with tempfile.TemporaryDirectory() as folder:
        write(rows, Path(folder))
        try:
            graph.load(Path(folder, "entities.csv"), Path(folder, "relations.csv"), strict=True)
        except DataError as problem:
            return [str(issue) for issue in problem.issues if issue.severity != "notice"]
    return []


def columns(rows: Rows) -> list[str]:
    """No column but ours, since all are published; two of the data set's own say what they may."""
    known = ENTITY_COLUMNS | {LANGUAGE, IDENTITY}
    found = {column for row in rows.entities for column in row} - known
    faults = sorted(found | {column for row in rows.claims for column in row} - CLAIM_COLUMNS)
    for row in rows.entities:
        if row.get(LANGUAGE) and (row["type"] != "document" or row[LANGUAGE] not in {"en", "es"}):
            faults.append(f"{row['id']}: {LANGUAGE} {row[LANGUAGE]}")
        if row.get(IDENTITY) and row[IDENTITY] not in {item.code for item in IDENTITIES}:
            faults.append(f"{row['id']}: {IDENTITY} {row[IDENTITY]}")
    return faults


def accusations(rows: Rows) -> list[str]:
    """Who accuses is an authority, a court, a named speaker or a named publisher."""
    faults = []
    for row in rows.current():
        about = [rows.entity[row[end]]["type"] for end in ("source", "target")]
        named = row["speaker"] or rows.entity[row["document"]]["publisher"]
        if row["stage"] in ACCUSING:
            if row["basis"] not in OFFICIAL | {"reporting"}:
                faults.append(f"{row['id']}: {row['stage']} on the basis {row['basis']}")
            elif not named:
                faults.append(f"{row['id']}: {row['stage']}, and nobody is named as saying so")
        if (
            {"person", "company"} & set(about)
            and row["type"] in TYING
            and row["basis"] not in OFFICIAL
            and row["id"] not in DISPUTED
        ):
            if row["basis"] in {"opinion", "unattributed"}:
                faults.append(f"{row['id']}: {row['type']} on the basis {row['basis']}")
            elif not named or (row["basis"] == "attributed" and not row["speaker"]):
                faults.append(f"{row['id']}: {row['type']}, and nobody is named as saying so")
        if row["basis"] == "attributed" and not row["speaker"]:
            faults.append(f"{row['id']}: attributed to nobody")
    return faults


def disputed(rows: Rows) -> list[str]:
    """What is disputed has no stage and says so."""
    return [
        f"{name}: the disputed claim must have no stage and say that it is disputed"
        for name in DISPUTED
        if name in rows.claim
        and (rows.claim[name]["stage"] or "isputed" not in rows.claim[name]["note"])
    ]


def private(rows: Rows) -> list[str]:
    """No birth dates, ages, relatives, homes, numbers of papers, e-mails or telephones."""
    faults = []
    for row in rows.entities + rows.claims:
        title = {"name", "aliases"} if row["type"] == "document" else set()
        for column, text in row.items():
            if column in {"url", "archive_url", "id"} | title or not text:
                continue
            if column == "note" and "left out" in text:
                continue  # says what was not taken over
            found = PRIVATE.search(text) or STREET.search(text)
            if found:
                faults.append(f"{row['id']}: {column}: {found.group()!r}")
            if private_kind(text):
                faults.append(f"{row['id']}: {column}: {private_kind(text)}")
    return faults


def private_cells(rows: Rows) -> list[str]:
    """No scheme but those of public lists and papers; a person has a name, no country, no place."""
    faults = []
    for row in rows.entities:
        schemes = {part.partition(":")[0] for part in cells(row["identifiers"])}
        faults += [f"{row['id']}: the scheme {name}" for name in sorted(schemes - SCHEMES)]
        if row["type"] == "address":
            faults.append(f"{row['id']}: an address")
        if row["type"] == "person":
            faults += [
                f"{row['id']}: a person has no {column}"
                for column in ("country", "start", "end", "lat", "lon", "url")
                if row[column]
            ]
            if schemes - {"ofac"}:
                faults.append(f"{row['id']}: a person has no number but that of a public list")
    return faults


def _reasons_of(rows: Rows, row: Row) -> set[str]:
    """The people whom a claim gives a reason to be named."""
    source, target, kind = row["source"], row["target"], row["type"]
    named = {row["speaker"]}
    if kind in {"said", "implements"}:
        named.add(source)
    if kind in {"quotes", "authored-by", "carried-out-by"}:
        named.add(target)
    if kind in {"works-for", "directs"} and rows.entity[target]["type"] == "agency":
        named.add(source)
    if kind == "designated-by" or (
        kind == "party-to" and (row["stage"] or row["role"] in {"named", "defendant"})
    ):
        named.add(source)
    if kind == "offers-reward-for" and row["basis"] in OFFICIAL:
        named.add(target)
    return named


def reasons(rows: Rows) -> list[str]:
    """Every person has an office, an official act, or a statement as the reason to be named."""
    named = {name for row in rows.documents() for name in cells(row["author"])}
    for row in rows.current():
        named |= _reasons_of(rows, row)
    return [
        f"{row['id']}: no office, official act or public statement names this person"
        for row in rows.entities
        if row["type"] == "person" and row["id"] not in named
    ]


def communities(rows: Rows) -> list[str]:
    """No node for a nationality or an ethnic community, and none that is named for guilt."""
    return [
        f"{row['id']}: named for a community: {name}"
        for row in rows.entities
        if row["type"] not in {"document", "policy", "case", "place", "port"}
        for name in [row["name"], *cells(row["aliases"])]
        if COMMUNITY.search(name)
    ]


def recalled(rows: Rows) -> list[str]:
    """What was only recalled has no address and is unchecked; what is unchecked has a reason."""
    faults = []
    for row in rows.documents():
        claims = [claim for claim in rows.claims if claim["document"] == row["id"]]
        if RECALLED in row["note"]:
            if row["url"] or row["archive_url"] or row["retrieved"]:
                faults.append(f"{row['id']}: recalled, with an address")
            faults += [f"{c['id']}: recalled, but checked" for c in claims if c["checked"]]
            continue
        for claim in claims:
            said = f"{claim['note']} {row['note']}"
            if not claim["checked"] and not re.search(r"not opened|deeper than", said):
                faults.append(f"{claim['id']}: unchecked, and nothing says why")
    return faults


def openable(rows: Rows) -> list[str]:
    """Every document can be opened or says why not."""
    return [
        f"{row['id']}: neither address nor identifier nor a reason"
        for row in rows.documents()
        if not is_openable(row) and not row["note"]
    ]


def is_openable(row: Row) -> bool:
    return bool(row["url"] or row["archive_url"] or row["identifiers"])


def open_shares(rows: Rows) -> tuple[float, float]:
    """The share of documents that can be opened, and of claims whose document can."""
    documents = rows.documents()
    claims = [rows.entity[claim["document"]] for claim in rows.claims]
    return (
        sum(map(is_openable, documents)) / len(documents),
        sum(map(is_openable, claims)) / len(claims),
    )


def open_floor(rows: Rows) -> list[str]:
    """Nineteen of twenty documents can be opened, and as many claims lead to one that can.

    Those that the five texts name without an address and those that are only recalled count in
    full.
    """
    documents, claims = open_shares(rows)
    faults = []
    if claims < 0.95:
        faults.append(f"only {claims:.1%} of the claims have a document that can be opened")
    if documents < 0.95:
        faults.append(f"only {documents:.1%} of the documents can be opened")
    return faults


def seen_elsewhere(rows: Rows) -> list[str]:
    """What was looked up stands in the data as it was seen, and the table says where."""
    faults = []
    for name, entry in looked_up().items():
        document = rows.entity.get(name, {})
        if not entry.get("seen"):
            faults.append(f"{name}: nothing says where it was seen")
        if entry.get("url", "") != document.get("url"):
            faults.append(f"{name}: another address than was seen")
        if entry.get("identifiers", []) != cells(document.get("identifiers", "")):
            faults.append(f"{name}: other identifiers than were seen")
    return faults


def counts(rows: Rows) -> list[str]:
    """As many claims of each document as the golden file says."""
    golden = tomllib.loads((HERE / "claims_per_document.toml").read_text(encoding="utf-8"))
    found = {name: len(claims) for name, claims in rows.by_document().items()}
    return [
        f"{name}: {found.get(name, 0)} claims, expected {golden.get(name, 0)} "
        "(if that is meant: python -m tests.data.counts)"
        for name in sorted(found.keys() | golden.keys())
        if found.get(name, 0) != golden.get(name, 0)
    ]


def delicate() -> dict[str, dict[str, Any]]:
    """The table of the most delicate parties."""
    return tomllib.loads((HERE / "standing.toml").read_text(encoding="utf-8"))


def standings(rows: Rows) -> list[str]:
    """The most delicate parties have exactly the stages of the table, and its latest last."""
    faults = []
    stages: dict[str, list[Row]] = defaultdict(list)
    for row in rows.staged():
        stages[row["source"]].append(row)
    for party, expected in delicate().items():
        if party not in rows.entity:
            faults.append(f"{party}: gone")
            continue
        found = {f"{row['stage']} {row['target']}" for row in stages[party]}
        wanted = set(expected["stages"])
        faults += [f"{party}: {each}: lost" for each in sorted(wanted - found)]
        faults += [f"{party}: {each}: nobody decided that" for each in sorted(found - wanted)]
        if "latest" in expected:
            faults += _latest(party, expected["latest"], stages[party])
    return faults


def _latest(party: str, latest: str, stages: list[Row]) -> list[str]:
    stage, target, date = latest.split(" ")
    if not any((r["stage"], r["target"], r["start"]) == (stage, target, date) for r in stages):
        return [f"{party}: the latest stage is not {latest}"]
    return [
        f"{party}: {row['stage']} {row['start']} ({row['id']}) is later than {latest}"
        for row in stages
        if row["stage"] != stage and row["start"] and dates.certainly_after(row["start"], date)
    ]


def endings(rows: Rows) -> list[str]:
    """The page says of a stage that it ended where the table says that it did."""
    with tempfile.TemporaryDirectory() as folder:
        write(rows, Path(folder))
        dataset = graph.load(Path(folder, "entities.csv"), Path(folder, "relations.csv"))
    going_on = {
        (line.party, f"{line.stage} {line.proceeding}")
        for line in standing(dataset)
        if not line.ended_by
    }
    return [
        f"{party}: {each}: the page does not say that it ended"
        for party, expected in delicate().items()
        for each in expected.get("ended", ())
        if (party, each) in going_on
    ]


def corrections(rows: Rows) -> list[str]:
    """A correction is another document's, about another value or with a note that says what."""
    faults = []
    for row in rows.current():
        if row["stance"] != "corrects":
            continue
        for name in cells(row["refers-to"]):
            about = rows.claim.get(name)
            if about is None:
                faults.append(f"{row['id']}: refers to {name}, which is gone")
                continue
            if about["document"] == row["document"]:
                faults.append(f"{row['id']}: corrects its own document")
            same = (row["amount"], row["unit"], row["start"], row["target"]) == (
                about["amount"], about["unit"], about["start"], about["target"],
            )  # fmt: skip
            if same and not row["note"]:
                faults.append(f"{row['id']}: gives the same value as {name} without a note")
    return faults


def cocaine(rows: Rows) -> list[str]:
    """The Virginia cases are about cocaine proceeds and are tied to no fentanyl."""
    parties = {
        row["source"]
        for row in rows.claims
        if row["target"] in COCAINE_CASES and row["role"] == "defendant"
    }
    faults = [
        f"{row['id']}: {row['stage']} without the word cocaine in the note"
        for row in rows.current()
        if row["source"] in parties
        and row["stage"]
        and row["document"] != "doc-fox-chinese-cartels"
        and "cocaine" not in row["note"]
    ]
    faults += [
        f"{name}: the description must say cocaine"
        for name in sorted(parties | set(COCAINE_CASES))
        if "cocaine" not in rows.entity[name]["description"]
    ]
    for row in rows.claims:
        ends = {row["source"], row["target"]}
        if ends & (parties | set(COCAINE_CASES)) and any("fentanyl" in end for end in ends):
            faults.append(f"{row['id']}: ties a case about cocaine to fentanyl")
    return faults


def identities(rows: Rows) -> list[str]:
    """Los Zheng is never merged, the Wuhan company stays unnamed, identity needs a number."""
    faults = []
    for row in rows.claims:
        ends = {row["source"], row["target"]}
        if row["type"] == "same-as" and row["basis"] not in OFFICIAL:
            faults.append(f"{row['id']}: same-as without an official basis")
        if "org-los-zheng" in ends and row["type"] in {"same-as", "formerly", "part-of"}:
            faults.append(f"{row['id']}: merges Los Zheng")
        if "company-wuhan-unnamed" in ends and row["type"] in {"same-as", "said-same-as"}:
            faults.append(f"{row['id']}: names the Wuhan company")
    faults += [
        f"{name}: an identifier"
        for name in ("org-los-zheng", "company-wuhan-unnamed")
        if rows.entity.get(name, {}).get("identifiers")
    ]
    return faults


def ports(rows: Rows) -> list[str]:
    """Ports are named places: not joined to each other, never counted."""
    kinds = {row["id"]: row["type"] for row in rows.entities}
    return [
        f"{row['id']}: joins two ports"
        for row in rows.claims
        if kinds[row["source"]] == kinds[row["target"]] == "port"
    ] + [
        f"{row['id']}: a figure on a port"
        for row in rows.claims
        if "port" in (kinds[row["source"]], kinds[row["target"]]) and row["amount"]
    ]


def used(rows: Rows) -> list[str]:
    """No entity that nothing speaks of."""
    seen = {row[end] for row in rows.claims for end in ("source", "target", "speaker", "document")}
    for row in rows.entities:
        seen |= {*cells(row["publisher"]), *cells(row["author"])}
        if row["publisher"] or row["author"]:
            seen.add(row["id"])
    return [f"{row['id']}: no claim uses it" for row in rows.entities if row["id"] not in seen]


RULES = (
    strict,
    columns,
    accusations,
    disputed,
    private,
    private_cells,
    reasons,
    communities,
    recalled,
    openable,
    open_floor,
    seen_elsewhere,
    counts,
    standings,
    endings,
    corrections,
    cocaine,
    identities,
    ports,
    used,
)
