"""The network: a data set as a networkx multigraph. One of the doors to networkx.

Nothing is lost and nothing invented: a node for every entity, an edge for every relation, every
claim that is not retracted on its edge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.evidence import origins, state, strongest_basis
from graph.fingerprint import data_date, data_hash
from graph.published import RETRACTED, live_relations

if TYPE_CHECKING:
    from networkx import MultiDiGraph

    from graph.records import Dataset


def network(dataset: Dataset) -> MultiDiGraph[str]:
    """The data set as a ``networkx.MultiDiGraph``.

    Nodes are entity ids with ``name``, ``type``, ``context`` (whether a selection added it only
    to keep evidence readable) and ``entity`` (the record). Edges have the relation type as key
    and ``claims`` (a tuple of :class:`graph.records.Claim`), ``family``, ``directed`` (an edge
    of an undirected type runs in the order of the ids), ``state``, ``basis`` (the strongest of
    the supporting claims, or '') and ``origins`` (how many independent ones).

    Retracted claims are on no edge; their ids are in ``network.graph["retracted"]``. Nodes and
    edges come in the order of their ids.
    """
    import networkx as nx  # noqa: PLC0415  heavy, and needed only where a graph is asked for

    made: MultiDiGraph[str] = nx.MultiDiGraph(
        title=dataset.about.title,
        hash=data_hash(dataset),
        date=data_date(dataset),
        cited=dataset.cited,
        retracted=tuple(claim.id for claim in dataset.claims if claim.status == RETRACTED),
    )
    for key, entity in sorted(dataset.entities.items()):
        made.add_node(
            key,
            name=entity.name,
            type=entity.type,
            context=key in dataset.context,
            entity=entity,
        )
    counted = origins(dataset)
    for relation in live_relations(dataset):
        made.add_edge(
            relation.source,
            relation.target,
            key=relation.type,
            claims=relation.claims,
            family=dataset.vocabulary.relation_type(relation.type).family,
            directed=relation.directed,
            state=state(relation),
            basis=strongest_basis(relation),
            origins=counted[relation.key],
        )
    return made
