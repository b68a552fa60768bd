"""A page that somebody sent, read back: its data as records, checked strictly.

Nothing in the file is run and nothing is loaded. A page holds what was published: of retracted
claims tombstones only, of a tour or of groups of speakers nothing that makes records.
"""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from graph.errors import EnvironmentFault, PageError
from graph.fingerprint import data_hash
from graph.page.anatomy import MOST_BYTES, dissect
from graph.page.data_block import PACKED_ID
from graph.page.restoring import restored
from graph.page.shape import ShapeError, shaped
from graph.page.view import FORMAT, View
from graph.page.viewing import make_view

if TYPE_CHECKING:
    from graph.page.anatomy import Anatomy
    from graph.records import Dataset

#: The most bytes of JSON that a packed data block may unfold to: 512 MiB.
MOST_JSON: Final = 512 * 2**20
#: What zlib calls gzip with the largest window.
_WBITS_GZIP: Final = 31


@dataclass(frozen=True, slots=True)
class Received:
    """What a page gave back: its view, and the data set that the view was made of."""

    view: View
    dataset: Dataset

    @property
    def hash(self) -> str:
        """The data hash, computed from the records (SHA-256, hex)."""
        return data_hash(self.dataset)


def read_page_file(path: Path) -> bytes:
    """The bytes of a page.

    Raises:
        EnvironmentFault: the file is missing or cannot be read.
        PageError: it is too large to be one.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            message = f"{path}: it has more than {MOST_BYTES // 2**20} MiB"
            raise PageError(message)
        return path.read_bytes()
    except OSError as error:
        message = f"{path}: {error.strerror or error}"
        raise EnvironmentFault(message) from error


def receive(path: Path) -> Received:
    """The data of a page file.

    Raises:
        EnvironmentFault: the file is missing or cannot be read.
        PageError: it is no page of recordgraph, or its data are not those that it names.
    """
    data = read_page_file(path)
    try:
        found = received(dissect(data, until_data=True))
    except PageError as error:
        message = f"{path}: {error}"
        raise PageError(message) from error
    if found.hash != found.view.about.hash:
        message = f"{path}: its data do not have the hash that it names; see recordgraph verify"
        raise PageError(message)
    return found


def load_page(path: str | Path) -> Dataset:
    """The data set that a page was made of, as far as it was published.

    Of retracted claims it has tombstones, among ``withdrawn``; it has neither a tour nor groups
    of speakers, and of an added type its caption and look only.

    Raises:
        EnvironmentFault: the file is missing or cannot be read.
        PageError: it is no page of recordgraph, or its data are not those that it names.
    """
    return receive(Path(path)).dataset


def received(anatomy: Anatomy) -> Received:
    """The data that a page carries, whatever hash it names.

    Raises:
        PageError: it carries none, or damaged ones; the message says what is wrong.
    """
    blocks = anatomy.blocks
    if not blocks:
        message = "it is no page of recordgraph: it carries no data block"
        raise PageError(message)
    if len(blocks) > 1:
        message = "it carries more than one data block"
        raise PageError(message)
    block = blocks[0]
    packed = block.attributes.get("id") == PACKED_ID
    value = _parsed(_unpacked(block.text) if packed else block.text.encode("utf-8", "replace"))
    if isinstance(value, dict) and value.get("format") != FORMAT:
        message = f"its data are of format {value.get('format')!r}; this version reads {FORMAT}"
        raise PageError(message)
    try:
        view = shaped(View, value)
        return Received(view, restored(view))
    except ShapeError as error:
        message = f"its data block is not as it should be: {error}"
        raise PageError(message) from error


def _unpacked(text: str) -> bytes:
    try:
        data = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError) as error:
        message = "its packed data are not in base64"
        raise PageError(message) from error
    reader = zlib.decompressobj(_WBITS_GZIP)
    try:
        found = reader.decompress(data, MOST_JSON)
    except zlib.error as error:
        message = "its packed data cannot be unpacked"
        raise PageError(message) from error
    if reader.unconsumed_tail:
        message = f"its packed data unfold to more than {MOST_JSON // 2**20} MiB"
        raise PageError(message)
    if not reader.eof or reader.unused_data:
        message = "its packed data are cut off" if not reader.eof else "its packed data go on"
        raise PageError(message)
    return found


def _no_number(text: str) -> float:
    message = f"{text} is no number of JSON"
    raise ValueError(message)


def _parsed(data: bytes) -> Any:
    try:
        return json.loads(data, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        message = f"its data block is no JSON: {error}"
        raise PageError(message) from error


def as_received(dataset: Dataset) -> Dataset:
    """The data set as its page would give it back, to be compared with one that came so."""
    nowhere = dict.fromkeys(dataset.entities, (0, 0))
    return restored(make_view(replace(dataset, story=None), nowhere))
