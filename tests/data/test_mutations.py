"""Each rule bites: a copy of the data with one fault in it is caught by the rule for that fault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.data import against_record, against_seeds, rules
from tests.data.shipped import Row, Rows, needs_ports, needs_record, needs_seeds, read, seed_text

if TYPE_CHECKING:
    from collections.abc import Callable

    Rule = Callable[[Rows], list[str]]
    Mutation = Callable[[Rows], None]


def entity(model: str, /, **changes: str) -> Mutation:
    """Change cells of an entity."""
    return lambda rows: rows.entity[model].update(changes)


def claim(model: str, /, **changes: str) -> Mutation:
    """Change cells of a claim (`refers_to` is the column refers-to)."""
    cells = {column.replace("_", "-"): text for column, text in changes.items()}
    return lambda rows: rows.claim[model].update(cells)


def without(*gone: str) -> Mutation:
    """Take claims out, by id or by the beginning of an id that ends with a star."""

    def mutate(rows: Rows) -> None:
        rows.claims[:] = [
            row
            for row in rows.claims
            if not any(
                row["id"].startswith(name[:-1]) if name.endswith("*") else row["id"] == name
                for name in gone
            )
        ]

    return mutate


def like(model: str, /, **changes: str) -> Mutation:
    """Add a claim that is like another but for some cells."""

    def mutate(rows: Rows) -> None:
        added = {**rows.claim[model], "id": "r-invented-01"}
        added.update({column.replace("_", "-"): text for column, text in changes.items()})
        rows.claims.append(added)

    return mutate


def entity_like(model: str, /, **changes: str) -> Mutation:
    """Add an entity that is like another but for some cells."""

    def mutate(rows: Rows) -> None:
        rows.entities.append({**rows.entity[model], "id": "new-one", **changes})

    return mutate


def column(name: str, text: str) -> Mutation:
    """Add a column to the entities."""

    def mutate(rows: Rows) -> None:
        for row in rows.entities:
            row[name] = text

    return mutate


def no_addresses(rows: Rows) -> None:
    for row in rows.entities:
        row.update(url="", archive_url="", identifiers="")


def entities_without(beginning: str, column: str, /) -> Mutation:
    """Empty a column of the entities whose id begins so."""

    def mutate(rows: Rows) -> None:
        for row in rows.entities:
            if row["id"].startswith(beginning.rstrip("*")):
                row[column] = ""

    return mutate


def only_whereabouts(rows: Rows) -> None:
    """Leave of one person only where he was."""
    rows.claims[:] = [
        row
        for row in rows.claims
        if "person-guanghua-zheng" not in {row["source"], row["target"], row["speaker"]}
        or row["type"] == "located-in"
    ]


def a_sentence_of_a_seed(rows: Rows) -> None:
    words = seed_text().split()[200:216]
    rows.claim["r-treasury-sm756-01"]["note"] = " ".join(words).replace("|", "")


CHARGE = "r-lexology-zheng-01"
MUTATIONS: list[Any] = [
    (rules.strict, claim(CHARGE, start="Aug-18")),
    (rules.strict, claim(CHARGE, document="")),
    (rules.strict, claim(CHARGE, role="witness")),
    (rules.strict, entity("doc-gg-risk-map-2023", note="")),
    (rules.columns, column("birth_date", "")),
    (rules.columns, column("risk score", "7")),
    (rules.accusations, claim(CHARGE, basis="unattributed")),
    (rules.accusations, claim(CHARGE, basis="opinion")),
    (rules.accusations, claim("r-treasury-sm1063-04", basis="unattributed")),
    (rules.accusations, entity("doc-lexology-zheng", publisher="")),
    (rules.accusations, claim("r-ap-005", speaker="")),
    (rules.disputed, claim("r-fox-039", stage="arrested")),
    (rules.disputed, claim("r-fox-039", note="")),
    (rules.private, claim(CHARGE, note="Aged 35 at the time.")),
    (rules.private, claim(CHARGE, note="Charged with his father.")),
    (rules.private, claim(CHARGE, locator="DOB 12 March 1980")),
    (rules.private, entity("person-wei-zhang", description="Write to someone@example.org.")),
    (rules.private, entity("person-wei-zhang", description="Resident of 12 Long Street.")),
    (rules.private_cells, entity("person-wei-zhang", identifiers="passport:E1234567")),
    (rules.private_cells, entity("person-wei-zhang", identifiers="ofac:45391|docket:1")),
    (rules.private_cells, entity("person-billy-williams", country="US")),
    (rules.private_cells, entity_like("place-culiacan", type="address", name="A house")),
    (rules.reasons, only_whereabouts),
    (rules.reasons, entity_like("person-wei-zhang", name="Someone Else", identifiers="")),
    (rules.communities, entity_like("org-mx-cartels", name="Chinese nationals")),
    (rules.communities, entity_like("org-mx-cartels", name="Mexicans")),
    (rules.communities, entity("org-cmlo", name="Chinese gangs")),
    (rules.communities, entity("org-cmlo", aliases="the Asian community")),
    (rules.recalled, entity("doc-nchs-db428", url="https://www.cdc.gov/db428")),
    (rules.recalled, claim("r-nchs-db428-01", checked="2026-11-22")),
    (rules.recalled, claim(CHARGE, checked="")),
    (rules.openable, entity("doc-lexology-zheng", url="", note="")),
    (rules.open_floor, no_addresses),
    (rules.open_floor, entities_without("doc-book-*", "identifiers")),
    (rules.seen_elsewhere, entity("doc-book-the-memo", identifiers="isbn:0999705937")),
    (rules.seen_elsewhere, entity("doc-nchstats-2022", url="https://nchstats.com/")),
    (rules.counts, without("r-mmwr-67-51-01")),
    (rules.counts, like("r-mmwr-67-51-01", target="place-mx")),
    (rules.standings, like(CHARGE, stage="convicted")),
    (rules.standings, like(CHARGE, stage="arrested", target="case-ndohio-2018-zheng")),
    (rules.standings, without("r-ca7-gan-2022-01")),
    (rules.standings, without("r-legaltimes-2009-01")),
    (rules.standings, without("r-sdn-2023-03-30-01", "r-sdn-undated-2026-14")),
    (rules.standings, claim("r-opb-009", stage="convicted")),
    (rules.standings, like("r-sdn-2021-07-07-01", source="org-los-zheng")),
    (rules.standings, like("r-sdn-2021-07-07-01", source="company-cibanco")),
    (rules.standings, like(CHARGE, source="person-guifeng-cheng", start="2024")),
    (rules.endings, without("r-sdn-2023-03-30*", "r-sdn-undated-2026-14")),
    (rules.endings, claim("r-legaltimes-2009-01", target="case-mx-ye-gon")),
    (rules.corrections, claim("r-mmwr-67-51-01", refers_to="r-gone")),
    (rules.corrections, claim("r-mmwr-67-51-01", refers_to="r-mmwr-67-51-02")),
    (rules.corrections, claim("r-nom-2020-01", note="", start="2017")),
    (rules.cocaine, claim("r-dea-li-plea-2021-01", note="")),
    (rules.cocaine, entity("person-tao-liu", description="Defendant in Virginia.")),
    (rules.cocaine, like("r-doj-wu-plea-05", target="substance-fentanyl")),
    (rules.identities, claim("r-fox-005", type="same-as")),
    (rules.identities, like(
        "r-fox-005", source="company-wuhan-unnamed", target="company-wuhan-yuancheng-gongchuang"
    )),
    (rules.ports, like("r-wpi-01", type="related-to", target="port-philadelphia-us")),
    (rules.ports, claim("r-wpi-01", amount="3", unit="points")),
    (rules.used, entity_like("org-gmu", name="Somebody Else")),
]  # fmt: skip
WITH_SEEDS: list[Any] = [
    (against_seeds.copied, a_sentence_of_a_seed),
    (against_seeds.quoted, claim("r-fox-039", quote="arrests")),
]
WITH_RECORD: list[Any] = [
    (against_record.found, without("r-ca7-gan-2022-01")),
    (against_record.found, without("r-legaltimes-2009-01")),
    (against_record.found, claim("r-usao-dor-2019-01", source="person-tao-liu")),
    (against_record.found, claim("r-usao-dor-2019-01", stage="investigated")),
    (against_record.found, claim("r-doj-wu-plea-01", start="2020-05-30")),
    (against_record.found, entity("doc-ice-gan-2020", url="https://ice.gov/")),
    (against_record.supported, claim("r-doj-wu-plea-01", start="2020-05-30")),
    (against_record.supported, like("r-doj-wu-plea-01", source="person-tao-liu")),
    (against_record.supported, like(CHARGE, stage="acquitted")),
    (against_record.supported, like("r-treasury-sm1063-03", source="person-wei-zhang")),
    (against_record.supported, like("r-usao-dor-2019-01", stage="arrested")),
    (against_record.authorities, claim("r-ice-gan-2020-04", target="agency-usao-edva")),
    (against_record.authorities, claim("r-treasury-sm756-01", target="agency-cbp")),
    (against_record.authorities, claim("r-ice-gan-2020-03", target="agency-court-ddc")),
    (against_record.unsupported_documents, entity("doc-doj-zheng-2018", note="")),
    (against_record.listed, entity("person-wei-zhang", identifiers="ofac:45392")),
    (against_record.listed, entity("person-wei-zhang", name="Wei Chang", aliases="")),
    (against_record.listed, without("r-sdn-2024-05-03-59")),
    (against_record.listed, without("r-sdn-2023-03-30*", "r-sdn-undated-2026-14")),
    (against_record.listed, like("r-sdn-2024-05-03-01", source="person-guifeng-cheng")),
    (against_record.listed, like("r-sdn-2023-03-30-01", source="person-wei-zhang")),
    (against_record.linked, without("r-sdn-2023-10-03-31")),
    (against_record.linked, claim("r-sdn-2023-10-03-31", target="company-valerian-labs")),
    (against_record.linked, claim("r-sdn-2023-10-03-31", type="owns")),
    (against_record.unlisted, like("r-sdn-2021-07-07-01", source="person-zhenli-ye-gon")),
    (against_record.unlisted, like("r-sdn-2021-07-07-01", source="person-shefeng-su")),
    (against_record.figures, claim("r-nchs-db491-01", amount="107914")),
    (against_record.figures, claim("r-debate-2022-03", amount="71.025")),
    (against_record.figures, claim("r-hstoday-2022-01", amount="11230.11")),
    (against_record.figures, claim("r-nchs-db428-01", checked="2026-11-22")),
    (against_record.rules_of_law, entity("doc-fr-2023-23927", identifiers="fr-doc:2023-23972")),
    (against_record.rules_of_law, entity("policy-us-4ap-halides-list-i-2023", start="2023-11-03")),
]
WITH_BOTH: list[Any] = [
    (against_seeds.addresses, entity("doc-lexology-zheng", url="https://www.lexology.com/")),
    (against_seeds.addresses, claim(CHARGE, note="See https://example.org/page")),
    (against_record.identifiers, entity("case-ndohio-2018-zheng", identifiers="docket:1:18-cr-9")),
    (against_record.identifiers, entity("port-tijuana-airport-mx", identifiers="iata:TJA")),
    (against_record.identifiers, entity("doc-book-the-memo", identifiers="isbn:9780874775419")),
]
WITH_PORTS: list[Any] = [
    (against_record.positions, entity("port-manzanillo-mx", lat="19.05", lon="-104.30")),
    (against_record.positions, entity("port-veracruz-mx", identifiers="unlocode:MXVEX|wpi:9380")),
    (against_record.positions, entity("port-tijuana-airport-mx", lat="32.5", lon="-116.9")),
]  # fmt: skip


@pytest.fixture(scope="module")
def shipped() -> Rows:
    return read()


def bites(rule: Rule, mutate: Mutation, shipped: Rows) -> None:
    before = rule(shipped)
    mutated = shipped.copy()
    mutate(mutated)
    # The rows changed in place; the indexes must follow added and renamed ones.
    assert set(rule(Rows(mutated.entities, mutated.claims))) - set(before)


def named(cases: list[Any]) -> list[str]:
    return [f"{n}-{rule.__name__}" for n, (rule, _) in enumerate(cases)]


@pytest.mark.parametrize(("rule", "mutate"), MUTATIONS, ids=named(MUTATIONS))
def test_a_rule_bites(rule: Rule, mutate: Mutation, shipped: Rows) -> None:
    bites(rule, mutate, shipped)


@needs_seeds
@pytest.mark.parametrize(("rule", "mutate"), WITH_SEEDS, ids=named(WITH_SEEDS))
def test_a_rule_about_the_documents_bites(rule: Rule, mutate: Mutation, shipped: Rows) -> None:
    bites(rule, mutate, shipped)


@needs_record
@pytest.mark.parametrize(("rule", "mutate"), WITH_RECORD, ids=named(WITH_RECORD))
def test_a_rule_about_the_record_bites(rule: Rule, mutate: Mutation, shipped: Rows) -> None:
    bites(rule, mutate, shipped)


@needs_record
@needs_seeds
@pytest.mark.parametrize(("rule", "mutate"), WITH_BOTH, ids=named(WITH_BOTH))
def test_a_rule_about_addresses_bites(rule: Rule, mutate: Mutation, shipped: Rows) -> None:
    bites(rule, mutate, shipped)


@needs_ports
@pytest.mark.parametrize(("rule", "mutate"), WITH_PORTS, ids=named(WITH_PORTS))
def test_a_rule_about_ports_bites(rule: Rule, mutate: Mutation, shipped: Rows) -> None:
    bites(rule, mutate, shipped)


def test_every_rule_has_a_mutation() -> None:
    tried = {rule for rule, _ in MUTATIONS}
    assert [rule.__name__ for rule in rules.RULES if rule not in tried] == []


def test_a_copy_is_a_copy(shipped: Rows) -> None:
    row: Row = shipped.copy().entities[0]
    row["name"] = "changed"
    assert shipped.entities[0]["name"] != "changed"
