"""A claim in words: who says it, in which document, where, when, and on what kind of evidence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from graph.page.markup import NOTHING, Html, Piece, joined
from graph.text_fragments import at_quote

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from graph.records import Claim, Dataset, Relation

_CLAIM = Piece('<li id="{}" data-claim="{}">{}{}{}; <bdi>{}</bdi>.{}</li>\n')
_BARE_CLAIM = Piece('<li id="{}" data-claim="{}">{}{}{}.{}{}</li>\n')
#: What percent-encoding leaves as it is: most ids, and much faster to see than to encode.
_SAFE = re.compile(r"[A-Za-z0-9_.~-]*").fullmatch
_SAID = Piece("{} <em>{}</em>")
_DOCUMENT = Piece(": <cite>{}</cite>")
_PLACE = Piece(", <bdi>{}</bdi>")
_QUOTE = Piece(" <q>{}</q>{}{}")
_AT_QUOTE = Piece(' <a href="{}" rel="noreferrer noopener">{}</a>')
#: How the links at a quote are called: to the document, to its archived copy.
_OPEN_AT = ("Open at the quote", "Archived copy at the quote")
_NOTE = Piece(' <span class="note">Note: <bdi>{}</bdi></span>')
_ABOUT = Piece(' About <a href="#{}">claim <bdi>{}</bdi></a>.')
_ABOUT_GONE = Piece(" About claim <bdi>{}</bdi>, which was retracted.")


def anchor(kind: str, text: str) -> Html:
    """An element id for a text from data: unique, without spaces, and never a name of the DOM.

    It is percent-encoded, so it may stand in an address fragment and in an attribute as it is.
    """
    if not _SAFE(text):
        text = quote(text, safe="", errors="backslashreplace")
    return Html(f"{kind}-{text}")


class ClaimWriter:
    """Tells the claims of one data set.

    ``links`` has a link for every entity; ``ids`` are those of the claims that are published.
    """

    def __init__(self, dataset: Dataset, links: Mapping[str, Html], ids: Collection[str]) -> None:
        vocabulary = dataset.vocabulary
        self._dataset = dataset
        self._links = links
        self._ids = ids
        self._bases = {code: item.label.lower() for code, item in vocabulary.basis.items()}
        self._stances = {code: item.label for code, item in vocabulary.stance.items()}
        self._stages = {code: item.label for code, item in vocabulary.stage.items()}
        self._roles = {code: item.label for code, item in vocabulary.role.items()}
        self._sayings: dict[tuple[str, str, str], Html] = {}
        self._documents: dict[str, Html] = {}

    def item(self, claim: Claim, relation: Relation) -> Html:
        """The list item of one claim of a relation."""
        facts = self._facts(claim, relation)
        return (_CLAIM if facts else _BARE_CLAIM)(
            anchor("c", claim.id),
            claim.id,
            self._said(claim),
            self._document(claim.document) if claim.document else NOTHING,
            _PLACE(claim.locator) if claim.locator else NOTHING,
            facts,
            self._rest(claim) if claim.refers_to or claim.quote or claim.note else NOTHING,
        )

    def _rest(self, claim: Claim) -> Html:
        parts = [
            _ABOUT(anchor("c", about), about) if about in self._ids else _ABOUT_GONE(about)
            for about in claim.refers_to
        ]
        parts += [self._quoted(claim)] if claim.quote else []
        parts += [_NOTE(claim.note)] if claim.note else []
        return joined(parts)

    def _quoted(self, claim: Claim) -> Html:
        """The quote, with links that open the document and its copy at these words."""
        document = self._dataset.entities.get(claim.document)
        addresses = (document.url, document.archive_url) if document else ("", "")
        links = (
            _AT_QUOTE(opened, words) if opened != address else NOTHING
            for address, opened, words in (
                (address, at_quote(address, claim.quote), words)
                for address, words in zip(addresses, _OPEN_AT, strict=True)
            )
        )
        return _QUOTE(claim.quote, *links)

    def _said(self, claim: Claim) -> Html:
        """Who says it and how it stands to the relation; few differ, so each is made once."""
        key = (claim.speaker, claim.document if not claim.speaker else "", claim.stance)
        found = self._sayings.get(key)
        if found is None:
            names = self._dataset.speakers(claim)
            links = Html(", ".join(self._links[name] for name in names if name in self._links))
            stance = self._stances.get(claim.stance, claim.stance)
            found = self._sayings[key] = _SAID(links, stance)
        return found

    def _document(self, document: str) -> Html:
        found = self._documents.get(document)
        if found is None:
            link = self._links.get(document)
            found = self._documents[document] = _DOCUMENT(link) if link else NOTHING
        return found

    def _facts(self, claim: Claim, relation: Relation) -> str:
        facts = [self._bases.get(claim.basis, claim.basis)]
        # Most claims have few of these, and there may be very many claims.
        if claim.role:
            facts.append(_told("role:", self._roles.get(claim.role, claim.role)))
        if claim.stage:
            facts.append(_told("stage:", self._stages.get(claim.stage, claim.stage)))
        facts.append(_when(claim.start, claim.end))
        if claim.amount or claim.unit:
            facts.append(_told("amount:", _amount(claim.amount, claim.unit)))
        facts.append(_told("published", self._dataset.published(claim)))
        if claim.checked:
            facts.append(f"checked {claim.checked}")
        if claim.source != relation.source:
            facts.append("said the other way round")
        if claim.status != "current":
            facts.append(claim.status)
        if claim.extra:
            facts += [_told(f"{name}:", value) for name, value in claim.extra]
        return "; ".join([fact for fact in facts if fact])


def _told(word: str, text: str) -> str:
    return f"{word} {text}" if text else ""


def _when(start: str, end: str) -> str:
    if start and end:
        return f"when: {start} to {end}"
    return _told("when:", start) or _told("until:", end)


def _amount(amount: str, unit: str) -> str:
    low, _, high = amount.partition("/")
    return f"{low} to {high} {unit}" if high else f"{low} {unit}".strip()
