"""The data block: the view as JSON that no HTML parser can mistake for markup.

``<``, ``>`` and ``&`` are written as escapes, so neither ``</script`` nor ``<!--`` can occur, and
so are U+2028 and U+2029. Above :data:`PLAIN_LIMIT` the block is gzip in base64: the same data in
a seventh of the bytes, which the page unpacks with ``DecompressionStream``.
"""

from __future__ import annotations

import base64
import json
import struct
import zlib
from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from graph.page.view import View

#: The most bytes of JSON that stand in the page as they are.
PLAIN_LIMIT: Final = 1_500_000
PLAIN_ID: Final = "graph-data"
PACKED_ID: Final = "graph-data-gz"

_ESCAPES: Final = (
    ("<", "\\u003c"),
    (">", "\\u003e"),
    ("&", "\\u0026"),
    ("\u2028", "\\u2028"),
    ("\u2029", "\\u2029"),
)
#: ID, method (deflate), no flags, no time, no hint, system unknown: the same on every machine.
_GZIP_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
_LEVEL = 6


def plain(value: Any) -> Any:
    """A dataclass as dictionaries, without copying its columns."""
    if is_dataclass(value):
        return {item.name: plain(getattr(value, item.name)) for item in fields(value)}
    if isinstance(value, list) and value and is_dataclass(value[0]):
        return [plain(item) for item in value]
    return value


def view_json(view: View) -> bytes:
    """The view as JSON in UTF-8: compact, keys sorted, safe inside a ``script`` element.

    Raises:
        ValueError: a number is not finite.
    """
    text = json.dumps(
        plain(view), ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=True
    )
    for character, escape in _ESCAPES:
        text = text.replace(character, escape)
    # A lone surrogate has no UTF-8; a JSON escape is just how backslashreplace writes it.
    return text.encode("utf-8", "backslashreplace")


def gzipped(data: bytes) -> bytes:
    """The data as gzip, the same bytes on every system (:mod:`gzip` writes the system's number)."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    body = packer.compress(data) + packer.flush()
    return _GZIP_HEADER + body + struct.pack("<II", zlib.crc32(data), len(data) & 0xFFFFFFFF)


@dataclass(frozen=True, slots=True)
class DataBlock:
    """The ``script`` element that carries the view: its type, id and text (safe as it is)."""

    media_type: str
    id: str
    text: str


def data_block(view: View) -> DataBlock:
    """The element for a view, packed where its JSON is longer than :data:`PLAIN_LIMIT`."""
    data = view_json(view)
    if len(data) <= PLAIN_LIMIT:
        return DataBlock("application/json", PLAIN_ID, data.decode("utf-8"))
    text = base64.b64encode(gzipped(data)).decode("ascii")
    return DataBlock("application/octet-stream", PACKED_ID, text)
