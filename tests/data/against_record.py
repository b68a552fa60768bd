"""Comparisons with the public record, where it is beside the project.

In both directions: what the record says of a party must stand as a claim, and what a claim from
one of its documents says of a party must stand in a row of the record about that document.
"""

from __future__ import annotations

import re
from functools import cache

from tests.data.shipped import (
    PORTS,
    Row,
    Rows,
    cells,
    folded,
    identifier,
    list_entries,
    looked_up,
    mentions,
    names,
    record,
    seed_text,
    table,
)

#: Relation of a row of the record → the stage that it states of its subject.
STAGE_OF = {
    "indicted_in": "charged",
    "charged_in": "charged",
    "charged_with": "charged",
    "convicted_in": "convicted",
    "sentenced_to": "convicted",
    "acquitted_of": "acquitted",
    "pleaded_guilty_in": "pleaded-guilty",
    "extradited_to": "extradited",
    "dismissed_with_prejudice": "dismissed",
    "removed_from": "delisted",
    "designated_by": "designated",
    "owned_or_controlled_by": "designated",
}
#: Stage → the words of the record that carry it.
WORDS = {
    "charged": r"indict|charge[ds]|pre-trial",
    "arrested": r"\barrested\b",
    "extradited": r"extradited",
    "pleaded-guilty": r"pleaded guilty",
    "convicted": r"convict|sentenced",
    "acquitted": r"acquitted",
    "dismissed": r"dismiss",
    "designated": r"designat|identified as|sanctioned|owned or controlled",
    "delisted": r"removed",
}
_MONTHS = dict(
    zip(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
        range(1, 13),
        strict=True,
    )
)
_DAY = re.compile(r"\b(\d{1,2})(?:-\d{1,2})? (" + "|".join(_MONTHS) + r")[a-z]* (\d{4})\b")
_MONTH = re.compile(r"\b(" + "|".join(_MONTHS) + r")[a-z]* (\d{4})\b")
_YEAR_DAY = re.compile(r"\b(\d{1,2})(?:-(\d{1,2}))? (" + "|".join(_MONTHS) + r")[a-z]*\b")
_ISO = re.compile(r"\b\d{4}(?:-\d{2}(?:-\d{2})?)?\b")
#: Groups of the record whose rows give figures, and how a figure is written there.
FIGURES = {"CASE", "CBP", "CDC", "DEA", "MX"}
_NUMBER = re.compile(r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\b\d+\.\d{1,2}\b)( million)?")
#: Rows of the record that say that something was not found: nothing may rest on them.
_NOT_LISTED = "not_listed_on"


def _text(row: Row) -> str:
    return " ".join(row.values())


def _dates(row: Row) -> set[str]:
    """Every date that a row of the record writes, in the forms that claims use."""
    text = f"{row['fact']} {row['date']} {row['object']} {row['note']} {row['difference']}".lower()
    found = set(_ISO.findall(text))
    for day, month, year in _DAY.findall(text):
        found.add(f"{year}-{_MONTHS[month]:02}-{int(day):02}")
    for month, year in _MONTH.findall(text):
        found.add(f"{year}-{_MONTHS[month]:02}")
    year = (re.findall(r"\d{4}", row["date"]) or [""])[0]
    for first, last, month in _YEAR_DAY.findall(text):
        for day in filter(None, (first, last)):
            found.add(f"{year}-{_MONTHS[month]:02}-{int(day):02}")
    return found


@cache
def _pages() -> dict[str, list[Row]]:
    """Address → the rows of the record that were seen there."""
    found: dict[str, list[Row]] = {}
    for row in record():
        for address in re.findall(r"(?:https?://|github:)[^\s;,)]+", _text(row)):
            found.setdefault(address, []).append(row)
    return found


def _rows_of(document: Row) -> list[Row]:
    """The rows of the record that rest on a document."""
    addresses = [document["url"], document["archive_url"], *cells(document["identifiers"])]
    return [row for address in addresses if address for row in _pages().get(address, [])]


def _in_list(document: Row) -> bool:
    return document["id"].startswith("doc-sdn-")


def _dated(claim: Row, document: Row) -> bool:
    """Whether a row on the document, its address or its own date carries the date of a claim."""
    known = {document["start"].rstrip("~?")}
    known |= {"-".join(day) for day in re.findall(r"/(\d{4})/(\d{2})/(\d{2})/", document["url"])}
    for row in _rows_of(document):
        known |= _dates(row)
    last = claim["start"].rpartition("/")[2]
    return not last or last in known


def _short_names(rows: Rows, party: Row) -> set[str]:
    """The names of a party and what a headline would call it."""
    short = names(party)
    if party["type"] == "person":
        words = folded(party["name"]).split()
        short |= {f"v {words[-1]}", f"v {' '.join(words[-2:])}"}  # as in the name of a case
    elif party["type"] == "company":
        others = {
            word
            for row in rows.entities
            if row["type"] == "company" and row["id"] != party["id"]
            for name in names(row)
            for word in name.split()
        }
        short |= {w for name in names(party) for w in name.split() if len(w) > 3} - others
    else:
        short |= {name.removesuffix(" cartel") for name in names(party)}
    return short


def _speaks_of(rows: Rows, row: Row, party: Row) -> bool:
    text = f" {folded(_text(row))} "
    return any(f" {name} " in text for name in _short_names(rows, party))


def found(rows: Rows) -> list[str]:
    """Every stage that the record gives a named party stands, with its date and document."""
    faults = []
    parties = [e for e in rows.entities if e["type"] in {"person", "organization", "company"}]
    for row in record():
        stage = STAGE_OF.get(row["relation"])
        if not stage or row["seen_or_recalled"] != "seen" or "co-defendant" in row["subject"]:
            continue
        for subject in row["subject"].split(";"):
            party = [p for p in parties if folded(subject) in names(p)] or [
                p for p in parties if any(n.startswith(folded(subject)) for n in names(p))
            ]
            if " v. " in subject:  # the case stands for its defendant
                party = [
                    rows.entity[c["source"]]
                    for c in rows.staged()
                    if c["role"] == "defendant"
                    and rows.entity[c["target"]]["name"] == subject.strip()
                ]
            if not party:
                faults.append(f"{row['id']}: {subject.strip()} is not there")
            elif not _stands(rows, row, party[0], stage):
                faults.append(f"{row['id']}: {subject.strip()} {stage} {row['date']}: no claim")
    return faults


def _stands(rows: Rows, row: Row, party: Row, stage: str) -> bool:
    claims = [c for c in rows.staged() if (c["source"], c["stage"]) == (party["id"], stage)]
    if row["relation"] == "sentenced_to":  # a sentence is a figure, the conviction is the stage
        return bool(claims) and any(
            c["type"] == "measures" and row in _rows_of(rows.entity[c["document"]])
            for c in rows.current()
        )
    return any(
        row in _rows_of(rows.entity[c["document"]]) and _dated(c, rows.entity[c["document"]])
        for c in claims
    )


def supported(rows: Rows) -> list[str]:
    """No stage from a document of the record that the record does not give that party."""
    faults = []
    for claim in rows.staged():
        document, party = rows.entity[claim["document"]], rows.entity[claim["source"]]
        known = _rows_of(document)
        if _in_list(document) or not known:
            continue
        if "seed" in document["note"].lower() or "Read as pasted" in document["note"]:
            continue
        fitting = [
            row
            for row in known
            if _speaks_of(rows, row, party) and re.search(WORDS[claim["stage"]], _text(row).lower())
        ]
        about = f"{claim['id']}: {claim['source']} {claim['stage']} {claim['start']}"
        if not fitting:
            faults.append(f"{about}: the record says nothing of it")
        elif not _dated(claim, document):
            faults.append(f"{about}: the record has another date")
    return faults


def authorities(rows: Rows) -> list[str]:
    """The authority of a case or action is the one that the record names for that document."""
    faults = []
    for claim in rows.current():
        if claim["type"] not in {"carried-out-by", "heard-by", "prosecuted-by", "designated-by"}:
            continue
        document, authority = rows.entity[claim["document"]], rows.entity[claim["target"]]
        known = _rows_of(document)
        if not known or "Seed" in document["note"] or "Read as pasted" in document["note"]:
            continue
        text = " ".join(folded(_text(row)) for row in known)
        called = {name.removeprefix("u s ") for name in names(authority)}
        court = rows.entity.get(authority["id"].replace("-usao-", "-court-"))
        if court is not None:
            called |= names(court)
        if authority["id"] == "agency-doj":
            called.add("us prosecutors")  # how a press report calls the department
        if not any(f" {name} " in f" {text} " for name in called):
            faults.append(f"{claim['id']}: the record names another authority than {called}")
    return faults


def unsupported_documents(rows: Rows) -> list[str]:
    """A stage from a document that neither the record nor a seed knows is marked as recalled."""
    return [
        f"{claim['id']}: a stage from {document['id']}, which no source knows"
        for claim in rows.staged()
        for document in [rows.entity[claim["document"]]]
        if not _rows_of(document)
        and not _in_list(document)
        and "Recalled, not seen" not in document["note"]
        and "Read as pasted" not in document["note"]
    ]


def _copies(entry: Row) -> set[str]:
    """The copies of the list that the record says carry an entry, as far as they are drawn."""
    wanted = {f"doc-sdn-{re.findall(r'[0-9]{4}-[0-9]{2}-[0-9]{2}', entry['first_seen'])[0]}"}
    if "still listed" in entry["status"]:
        wanted.add("doc-sdn-2024-05-03")
    if entry["status_in_undated_2026_copy"].startswith(("present", "listed", "SDNTK")):
        wanted.add("doc-sdn-undated-2026")
    return wanted


def _entry(entity: Row, number: str, entry: Row, claims: list[Row]) -> list[str]:
    """The faults in what is drawn of one entry."""
    faults = []
    if folded(entry["name"]) not in names(entity):
        faults.append(f"{entity['id']}: entry {number} is {entry['name']}")
    copies = {c["document"] for c in claims if c["stage"] == "designated"}
    faults += [f"{entity['id']}: not drawn from {each}" for each in sorted(_copies(entry) - copies)]
    left = any(c["stage"] == "delisted" for c in claims)
    if left != ("still listed" not in entry["status"]):
        faults.append(f"{entity['id']}: {entry['status']}")
    if left and "doc-sdn-2024-05-03" in copies:
        faults.append(f"{entity['id']}: designated by a copy that it is not in")
    faults += [
        f"{c['id']}: not at entry {number}"
        for c in claims
        if number not in c["locator"] and c["stage"] == "designated"
    ]
    return faults


def listed(rows: Rows) -> list[str]:
    """Each entry of the list with its number, name and copies, and none beyond them."""
    numbers = {identifier(row, "ofac"): row for row in rows.entities if identifier(row, "ofac")}
    entries = list_entries()
    faults = [f"{n}: not in the record" for n in sorted(numbers.keys() - entries.keys())]
    faults += [f"{n}: lost" for n in sorted(entries.keys() - numbers.keys())]
    for number in sorted(numbers.keys() & entries.keys()):
        entity = numbers[number]
        claims = [
            c
            for c in rows.staged()
            if c["source"] == entity["id"] and c["document"].startswith("doc-sdn-")
        ]
        faults += _entry(entity, number, entries[number], claims)
    return faults


def linked(rows: Rows) -> list[str]:
    """Exactly the links of the remarks `Linked To`."""
    known = {(row["subject"], row["object"]) for row in record() if row["relation"] == "linked_to"}
    pairs = {(folded(one), folded(other)) for one, other in known}
    faults, drawn = [], set()
    for claim in rows.claims:
        if "Linked To" not in claim["locator"] or "undated" in claim["document"]:
            continue
        one, other = rows.entity[claim["source"]], rows.entity[claim["target"]]
        pair = {(a, b) for a in names(one) for b in names(other)} & pairs
        drawn |= pair
        if not pair:
            faults.append(f"{claim['id']}: the list has no such remark")
        if claim["type"] != "associated-with":
            faults.append(f"{claim['id']}: the list does not say {claim['type']}")
    return faults + [f"{pair}: no claim" for pair in sorted(pairs - drawn)]


def unlisted(rows: Rows) -> list[str]:
    """Parties of whom the record says that they are not on the list have no edge to it."""
    text = " ".join(folded(row["fact"]) for row in record() if row["relation"] == _NOT_LISTED)
    oregon = {claim["source"] for claim in rows.claims if claim["target"] == "case-dor-2019-su"}
    faults = []
    for claim in rows.claims:
        party = rows.entity[claim["source"]]
        absent = party["type"] in {"person", "company"} and (
            mentions(text, party) or party["id"] in oregon or "unimed" in party["id"]
        )
        if absent and (
            claim["stage"] in {"designated", "delisted"} or claim["target"] == "agency-ofac"
        ):
            faults.append(f"{claim['id']}: {party['id']} is not on the list")
    return faults


def figures(rows: Rows) -> list[str]:
    """Each figure of the record is an amount, or is told in a note, of a claim on its page."""
    faults = []
    for row in record():
        group = row["id"].partition("-")[0]
        if group not in FIGURES or row["seen_or_recalled"] not in {"seen", "recalled"}:
            continue
        for number, million in _NUMBER.findall(f"{row['object']} ; {row['fact']}"):
            amount = number.replace(",", "")
            if million:
                amount = f"{float(amount) * 1_000_000:.0f}"
            holders = [
                claim
                for claim in rows.current()
                if amount in {*claim["amount"].split("/"), claim["amount"].partition(".")[0]}
                or number in claim["note"]
            ]
            pages = [rows.entity[claim["document"]] for claim in holders]
            if not any(
                page["url"] in {"", row["url"]}
                or page["id"] in looked_up()
                or (group != "CDC" and row in _rows_of(page))
                for page in pages
            ):
                faults.append(f"{row['id']}: {number}: no claim")
            elif row["seen_or_recalled"] == "recalled" and any(c["checked"] for c in holders):
                faults.append(f"{row['id']}: {number} is only recalled, and a claim is checked")
    return faults


def rules_of_law(rows: Rows) -> list[str]:
    """Rules and laws: the Federal Register number and the day they took effect."""
    faults = []
    for row in record():
        number = re.search(r"FR Doc\. ([\d-]+)", row["document_id"])
        if not number:
            continue
        holders = [e for e in rows.entities if identifier(e, "fr-doc") == number[1]]
        if not any(e["type"] == "document" for e in holders):
            faults.append(f"{row['id']}: no document {number[1]}")
        faults += [
            f"{entity['id']}: {entity['start']}: the record has another date"
            for entity in holders
            if entity["start"] not in _dates(row) | {""}
        ]
    return faults


def identifiers(rows: Rows) -> list[str]:
    """Every number is in the record, a document, the World Port Index, or was looked up."""
    known = " ".join(_text(row) for row in (*record(), *list_entries().values())) + seed_text()
    faults = []
    for row in rows.entities:
        for part in cells(row["identifiers"]):
            scheme, _, value = part.partition(":")
            if scheme in {"unlocode", "wpi"} or row["id"] == "doc-wpi":
                continue  # compared with the World Port Index
            if part in looked_up().get(row["id"], {}).get("identifiers", ()):
                continue
            forms = {value, value.replace("-", " CFR ", 1)}
            if scheme == "github":
                forms = {re.sub(r"^.*@(\w+):.*$", r"\1", value)}
            if not any(form in known for form in forms):
                faults.append(f"{row['id']}: {part}")
    return faults


def positions(rows: Rows) -> list[str]:
    """Position, country and code of ports as in the World Port Index."""
    index = {row["wpi_number"]: row for row in table(PORTS)}
    faults = []
    for row in rows.entities:
        if not (row["lat"] or row["type"] == "port"):
            continue
        entry = index.get(identifier(row, "wpi"))
        if entry is None:
            if row["lat"] or row["identifiers"]:
                faults.append(f"{row['id']}: a position or code without an entry")
            continue
        if (float(row["lat"]), float(row["lon"])) != (float(entry["lat"]), float(entry["lon"])):
            faults.append(f"{row['id']}: another position")
        if identifier(row, "unlocode") != entry["unlocode"]:
            faults.append(f"{row['id']}: another code")
        if folded(entry["name"]) not in {name.removeprefix("port of ") for name in names(row)}:
            faults.append(f"{row['id']}: the entry is {entry['name']}")
    return faults
