"""A claim in words: who says it, in which document, where, when, and what kind of evidence it is."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from graph.page.markup import NOTHING, Html, Piece, joined

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from graph.records import Claim, Dataset, Relation

_CLAIM = Piece('<li id="{}" data-claim="{}">{} <em>{}</em>{}{}.{}{}{}</li>\n')
_DOCUMENT = Piece(": <cite>{}</cite>")
_PLACE = Piece(", <bdi>{}</bdi>")
_FACTS = Piece("; <bdi>{}</bdi>")
_QUOTE = Piece(" <q>{}</q>")
_NOTE = Piece(' <span class="note">Note: <bdi>{}</bdi></span>')
_ABOUT = Piece(' About <a href="#{}">claim <bdi>{}</bdi></a>.')
_ABOUT_GONE = Piece(" About claim <bdi>{}</bdi>, which was retracted.")


def anchor(kind: str, text: str) -> str:
    """An element id for a text from data: unique, without spaces, and never a name of the DOM.

    It is percent-encoded, so it may stand in an address fragment as it is.
    """
    return f"{kind}-{quote(text, safe='', errors='backslashreplace')}"


class ClaimWriter:
    """Tells the claims of one data set.

    ``links`` has a link for every entity; ``ids`` are those of the claims that are published.
    """

    def __init__(
        self, dataset: Dataset, links: Mapping[str, Html], ids: Collection[str]
    ) -> None:
        vocabulary = dataset.vocabulary
        self._dataset = dataset
        self._links = links
        self._ids = ids
        self._bases = {code: item.label.lower() for code, item in vocabulary.basis.items()}
        self._stances = {code: item.label for code, item in vocabulary.stance.items()}
        self._stages = {code: item.label for code, item in vocabulary.stage.items()}
        self._roles = {code: item.label for code, item in vocabulary.role.items()}
        self._speakers: dict[tuple[str, ...], Html] = {}

    def item(self, claim: Claim, relation: Relation) -> Html:
        """The list item of one claim of a relation."""
        document = self._links.get(claim.document)
        facts = "; ".join(self._facts(claim, relation))
        return _CLAIM(
            anchor("c", claim.id),
            claim.id,
            self._said_by(self._dataset.speakers(claim)),
            self._stances.get(claim.stance, claim.stance),
            NOTHING if document is None else _DOCUMENT(document),
            joined(
                piece(text)
                for piece, text in ((_PLACE, claim.locator), (_FACTS, facts))
                if text
            ),
            self._about(claim) if claim.refers_to else NOTHING,
            _QUOTE(claim.quote) if claim.quote else NOTHING,
            _NOTE(claim.note) if claim.note else NOTHING,
        )

    def _said_by(self, speakers: tuple[str, ...]) -> Html:
        found = self._speakers.get(speakers)
        if found is None:
            links = [self._links[name] for name in speakers if name in self._links]
            found = self._speakers[speakers] = Html(", ".join(links))
        return found

    def _about(self, claim: Claim) -> Html:
        return joined(
            _ABOUT(anchor("c", about), about) if about in self._ids else _ABOUT_GONE(about)
            for about in claim.refers_to
        )

    def _facts(self, claim: Claim, relation: Relation) -> Iterator[str]:
        if claim.basis:
            yield self._bases.get(claim.basis, claim.basis)
        if claim.role:
            yield f"role: {self._roles.get(claim.role, claim.role)}"
        if claim.stage:
            yield f"stage: {self._stages.get(claim.stage, claim.stage)}"
        if claim.start and claim.end:
            yield f"when: {claim.start} to {claim.end}"
        elif claim.start or claim.end:
            yield f"when: {claim.start}" if claim.start else f"until: {claim.end}"
        if claim.amount:
            low, _, high = claim.amount.partition("/")
            amount = f"{low} to {high}" if high else low
            yield f"amount: {amount} {claim.unit}".rstrip()
        public = self._dataset.published(claim)
        if public:
            yield f"published {public}"
        if claim.checked:
            yield f"checked {claim.checked}"
        if claim.source != relation.source:
            yield "said the other way round"
        if claim.status != "current":
            yield claim.status
        for name, value in claim.extra:
            if value:
                yield f"{name}: {value}"
