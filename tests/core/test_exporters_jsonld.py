"""JSON-LD, read by rdflib: every cell of every claim and entity comes back."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from rdflib import DCTERMS, PROV, RDF, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from graph.exporters import jsonld
from graph.exporters.citations import web
from graph.published import published
from graph.records import Alias, Claim, Dataset, Entity, Identifier
from tests.core import export_samples as samples

# rdflib's own reader of JSON-LD uses a class that rdflib has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
SAMPLES = [samples.sample(), samples.extended(), samples.awkward(), samples.unreadable()]
RG = Namespace("urn:recordgraph:term:")
SCHEMA = Namespace("https://schema.org/")
COLUMN = "urn:recordgraph:column:"


def read(data: Dataset) -> Graph:
    made = Graph()
    made.parse(data=jsonld.render(data), format="json-ld")
    again = Graph()
    again.parse(data=made.serialize(format="nt"), format="nt")
    assert len(again) == len(made)  # every name is one that other syntaxes can write
    return again


def text(made: Graph, item: Node, name: URIRef) -> str:
    found = list(made.objects(item, name))
    assert len(found) <= 1
    return str(found[0]) if found else ""


def code(made: Graph, item: Node, name: URIRef) -> str:
    return unquote(text(made, item, name).rpartition(":")[2])


def codes(made: Graph, item: Node, name: URIRef) -> tuple[str, ...]:
    return tuple(unquote(str(found).rpartition(":")[2]) for found in made.objects(item, name))


def extra(made: Graph, item: Node) -> tuple[tuple[str, str], ...]:
    own = ((str(name), str(value)) for name, value in made.predicate_objects(item))
    return tuple(
        sorted(
            (unquote(name.removeprefix(COLUMN)), value)
            for name, value in own
            if name.startswith(COLUMN)
        )
    )


def claim(made: Graph, item: Node) -> Claim:
    return Claim(
        id=text(made, item, DCTERMS.identifier),
        source=code(made, item, RDF.subject),
        type=code(made, item, RDF.predicate),
        target=code(made, item, RDF.object),
        role=code(made, item, RG.role),
        stage=code(made, item, RG.stage),
        start=text(made, item, RG.start),
        end=text(made, item, RG.end),
        amount=text(made, item, RG.amount),
        unit=text(made, item, RG.unit),
        basis=code(made, item, RG.basis),
        stance=code(made, item, RG.stance),
        refers_to=tuple(sorted(codes(made, item, RG.refersTo))),
        speaker=code(made, item, RG.speaker),
        document=code(made, item, PROV.wasDerivedFrom),
        locator=text(made, item, RG.locator),
        quote=text(made, item, SCHEMA.text),
        published=text(made, item, RG.published),
        checked=text(made, item, RG.checked),
        status=code(made, item, RG.status),
        note=text(made, item, RG.note),
        extra=extra(made, item),
        undirected=text(made, item, RG.undirected) == "true",
        origin=text(made, item, RG.origin),
    )


def entity(made: Graph, item: Node, given_as: Entity) -> Entity:
    """The entity; its publishers and authors stand in claims, its order of lists is the given."""
    aliases = {
        Alias(str(found), found.language or "")
        for found in made.objects(item, SCHEMA.alternateName)
        if isinstance(found, Literal)
    }
    folded = {Alias(alias.text, alias.language.lower()) for alias in given_as.aliases}
    assert {Alias(alias.text, alias.language.lower()) for alias in aliases} == folded
    countries = {str(found) for found in made.objects(item, RG.country)}
    assert countries == set(given_as.countries)
    identifiers = {str(found) for found in made.objects(item, SCHEMA.identifier)}
    assert identifiers == set(map(str, given_as.identifiers))
    return Entity(
        id=text(made, item, DCTERMS.identifier),
        name=text(made, item, SCHEMA.name),
        type=code(made, item, RG.type),
        aliases=given_as.aliases,
        description=text(made, item, SCHEMA.description),
        countries=given_as.countries,
        start=text(made, item, RG.start),
        end=text(made, item, RG.end),
        identifiers=tuple(Identifier(found.scheme, found.value) for found in given_as.identifiers),
        lat=text(made, item, SCHEMA.latitude),
        lon=text(made, item, SCHEMA.longitude),
        publishers=given_as.publishers,
        authors=given_as.authors,
        url=text(made, item, SCHEMA.url),
        archive_url=text(made, item, SCHEMA.archivedAt),
        retrieved=text(made, item, RG.retrieved),
        note=text(made, item, RG.note),
        extra=extra(made, item),
    )


def check(data: Dataset) -> None:
    made = read(data)
    found = {text(made, i, DCTERMS.identifier): i for i in made.subjects(RDF.type, RDF.Statement)}
    live = {
        item.id: replace(item, refers_to=tuple(sorted(item.refers_to)))
        for item in published(data).claims
    }
    assert {key: claim(made, item) for key, item in found.items()} == live
    for key, given_as in data.entities.items():
        item = URIRef(jsonld.iri("entity", key))
        assert web(given_as.url) == given_as.url
        assert entity(made, item, given_as) == given_as
    for key, said in live.items():
        speakers = set(codes(made, found[key], PROV.wasAttributedTo))
        assert speakers == set(data.speakers(said))


@pytest.mark.parametrize("data", SAMPLES)
def test_everything_comes_back(data: Dataset) -> None:
    check(data)


@settings(max_examples=8, deadline=None)
@given(samples.said())
def test_random_data_come_back(said: list[Claim]) -> None:
    check(samples.make(samples.entities(), said))


def test_no_claim_is_a_plain_triple() -> None:
    data = samples.sample()
    made = read(data)
    predicates = {str(name) for name in made.predicates()}
    assert not [name for name in predicates if name.startswith("urn:recordgraph:relation:")]
    things = {URIRef(jsonld.iri("entity", key)) for key in data.entities}
    assert not [(one, two) for one, _, two in made if one in things and two in things]


def test_what_is_said_of_all_and_what_was_withdrawn() -> None:
    made = read(samples.sample())
    (whole,) = made.subjects(RDF.type, SCHEMA.Dataset)
    assert text(made, whole, SCHEMA.license) == "CC0"
    questions = {
        (text(made, item, RG.text), text(made, item, RG.view))
        for item in made.objects(whole, RG.question)
    }
    assert questions == {("Who owns \\ it?", "e=007"), ("And?", "")}
    stones = {
        (text(made, item, RG.id), text(made, item, RG.reason))
        for item in made.objects(whole, RG.tombstone)
    }
    assert stones == {("c8", "Taken back."), ("old", "=Renamed.")}


def test_that_lists_have_no_order_is_said() -> None:
    (loss,) = [loss for loss in jsonld.losses(samples.sample()) if "lists" in loss.what]
    assert loss.count == 2  # the countries of the port and what c6 corrects
