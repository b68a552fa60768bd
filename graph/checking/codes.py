"""Cells that hold codes, numbers, countries, identifiers, coordinates and addresses."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Sequence

_NUMBER: Final = re.compile(r"[+-]?\d+(?:\.\d+)?", re.ASCII)
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9._-]*", re.ASCII)
_SECRET: Final = re.compile(
    r"(?i)[?&;#/](?:access_?token|auth(?:_?token)?|api_?key|apikey|key|token|password|passwd|pwd|"
    r"secret|session(?:id)?|sid|signature|sig|x-amz-signature)="
)
_NOBODY: Final = frozenset({"nan", "inf", "-inf", "infinity", "none", "null", "n/a", "na", "-"})
_LARGEST_PORT: Final = 65535


class CellError(ValueError):
    """A cell that cannot be used; ``remedy`` says what to write instead."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.remedy = remedy


def split_list(text: str) -> list[str]:
    """The items of a cell separated by U+007C; a doubled bar is a literal one. Items are trimmed."""
    if "|" not in text:
        return [text] if text else []
    if "||" not in text:
        items = text.split("|")
    else:
        items = [part.replace("\0", "|") for part in text.replace("||", "\0").split("|")]
    return [item for item in (item.strip() for item in items) if item]


def join_list(items: Sequence[str]) -> str:
    """The cell of these items, as :func:`split_list` reads it back."""
    return "|".join(item.replace("|", "||") for item in items)


@lru_cache(maxsize=16384)
def amount_bounds(text: str) -> tuple[Decimal, Decimal]:
    """The lowest and highest value of an amount: a decimal number, or ``low/high``.

    Raises:
        CellError: the text is of another form.
    """
    low, slash, high = text.partition("/")
    if slash and "/" not in high and _NUMBER.fullmatch(low) and _NUMBER.fullmatch(high):
        bounds = Decimal(low), Decimal(high)
        if bounds[0] > bounds[1]:
            message = f"the range ends ({high}) below its beginning ({low})"
            raise CellError(message, f"Write {high}/{low}.")
        return bounds
    if _NUMBER.fullmatch(text):
        return (Decimal(text),) * 2
    raise CellError(f"'{text}' is not a decimal number", _number_remedy(text))


def _number_remedy(text: str) -> str:
    plain = text.strip()
    folded = plain.casefold()
    if folded in _NOBODY:
        return "Leave the cell empty."
    if plain.count("/") > 1:
        return "A range has two ends: low/high."
    ranged = re.fullmatch(r"(\d+(?:\.\d+)?)\s*[-–—]\s*(\d+(?:\.\d+)?)", plain)
    if ranged:
        return f"Write a range as {ranged[1]}/{ranged[2]}."
    if folded.startswith("0x"):
        try:
            return f"Write {int(folded, 16)}."
        except ValueError:
            return "Write a decimal number."
    western = "".join(
        str(int(c)) if c.isdecimal() and not c.isascii() else c for c in plain
    ).replace("．", ".")
    if western != plain and _NUMBER.fullmatch(western):
        return f"Write {western}."
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})*,\d+", plain) and not re.fullmatch(
        r"\d{1,3}(?:,\d{3})+", plain
    ):
        return f"Write {plain.replace('.', '').replace(',', '.')} (a decimal point)."
    grouped = re.sub(r"(?<=\d)[,\s'’](?=\d{3}(?!\d))", "", plain)  # noqa: RUF001  a real separator
    if grouped != plain and _NUMBER.fullmatch(grouped):
        return f"Write {grouped}."
    if plain.endswith("%"):
        return f"Write {plain[:-1].strip()} and unit percent."
    signed = re.fullmatch(r"([$€£¥])\s*([\d.]+)", plain)
    if signed:
        unit = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "CNY"}[signed[1]]
        return f"Write {signed[2]} and unit {unit}."
    about = re.fullmatch(r"(?:~|≈|ca\.?|c\.|about)\s*([\d.]+)", folded)
    if about:
        return f"Write {about[1]}, and say 'about' in the note."
    united = re.fullmatch(r"([\d.]+)\s*([A-Za-z]+)", plain)
    if united:
        return f"Write {united[1]} and unit {united[2]}."
    return "Write a decimal number such as 12.5, or low/high."


def coordinate(text: str, limit: int) -> float:
    """Decimal degrees from ``-limit`` to ``limit``.

    Raises:
        CellError: the text is no such number.
    """
    if not _NUMBER.fullmatch(text):
        raise CellError(f"'{text}' is not a number of decimal degrees", _degrees_remedy(text))
    value = float(text)
    if not -limit <= value <= limit:
        hint = " Are lat and lon swapped?" if limit == 90 else ""  # noqa: PLR2004  degrees
        message = f"{text} lies outside -{limit} to {limit}"
        raise CellError(message, f"Write degrees from -{limit} to {limit}.{hint}")
    return value


def _degrees_remedy(text: str) -> str:
    minutes = re.fullmatch(r"\s*(\d+)\s*[°º]\s*(\d+(?:\.\d+)?)\s*['′’]?.*", text)  # noqa: RUF001
    if minutes:
        return f"Write {round(int(minutes[1]) + float(minutes[2]) / 60, 6):g}."
    if text.strip().casefold() in _NOBODY:
        return "Leave both cells empty."
    western = "".join(str(int(c)) if c.isdecimal() and not c.isascii() else c for c in text)
    if western != text and _NUMBER.fullmatch(western):
        return f"Write {western}."
    return "Write decimal degrees such as 24.25."


@lru_cache(maxsize=4096)
def country_codes(text: str) -> tuple[tuple[str, ...], bool]:
    """The ISO 3166-1 alpha-2 codes of a cell, and whether their case had to be changed.

    Raises:
        CellError: an item is no such code.
    """
    from iso3166 import countries_by_alpha2  # noqa: PLC0415  one door, needed only here

    codes, recased = [], False
    for item in split_list(text):
        if item in countries_by_alpha2:
            codes.append(item)
        elif item.isascii() and item.upper() in countries_by_alpha2:
            codes.append(item.upper())
            recased = True
        else:
            raise CellError(f"'{item}' is no ISO 3166-1 alpha-2 code", _country_remedy(item))
    return tuple(codes), recased


def _country_remedy(text: str) -> str:
    from iso3166 import (  # noqa: PLC0415  one door, needed only here
        countries_by_alpha2,
        countries_by_alpha3,
        countries_by_name,
        countries_by_numeric,
    )

    parts = re.split(r"[;,/]\s*", text)
    if len(parts) > 1 and all(part.strip().upper() in countries_by_alpha2 for part in parts):
        return f"Write {'|'.join(part.strip().upper() for part in parts)}."
    letters = "".join(
        chr(ord(c) - 0x1F1E6 + 65) if 0x1F1E6 <= ord(c) <= 0x1F1FF else c
        for c in text  # noqa: PLR2004  flags
    )
    import unicodedata  # noqa: PLC0415  only for the remedy

    plain = unicodedata.normalize("NFKC", letters).upper()
    for table in (
        countries_by_alpha2,
        countries_by_alpha3,
        countries_by_numeric,
        countries_by_name,
    ):
        if plain in table:
            return f"Write {table[plain].alpha2}."
    named = [c.alpha2 for name, c in sorted(countries_by_name.items()) if name.startswith(plain)]
    if len(named) == 1:
        return f"Write {named[0]}."
    return "Write the two-letter code, for example US, CN or MX."


def identifier(text: str) -> tuple[str, str]:
    """(scheme, value) of an identifier: split at the first colon.

    Raises:
        CellError: there is no scheme or no value.
    """
    scheme, colon, value = text.partition(":")
    if not colon:
        made = re.sub(r"\s+", ":", text.strip(), count=1)
        remedy = f"Write {made}." if ":" in made else "Write scheme:value."
        raise CellError(f"'{text}' has no scheme", remedy)
    if not _SCHEME.fullmatch(scheme.strip()) or not value.strip():
        raise CellError(f"'{text}' is not scheme:value", "Write for example ofac:26324.")
    return scheme.strip(), value.strip()


def check_url(text: str) -> list[tuple[str, str, str]]:
    """What is odd about an address: (code, message, remedy) each; empty for a good one.

    Raises:
        CellError: the address cannot be used as a link.
    """
    if re.search("[\x00-\x1f\x7f]", text):
        raise CellError("a control character in the address", "Copy the address again.")
    if text.startswith("<") and text.endswith(">"):
        return [("E424", "the address stands in angle brackets", f"Write {text[1:-1]}.")]
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        what = "port above 65535" if "port" in str(error).casefold() else "the host cannot be read"
        raise CellError(what, "Copy the address again.") from error
    if parts.scheme.casefold() not in {"http", "https"}:
        bare = re.fullmatch(r"[\w-]+(?:\.[\w-]+)+(?:/\S*)?", text)
        remedy = (
            f"Did you mean https://{text}?" if bare else "Only http or https addresses are taken."
        )
        raise CellError("the address is not http or https", remedy)
    if not parts.hostname:
        raise CellError("the address has no host", "Give the whole address, or leave it empty.")
    if re.search(r"\s", parts.netloc):
        raise CellError("the host has a space in it", "Copy the address again.")
    if port is not None and port > _LARGEST_PORT:
        raise CellError("port above 65535", "Copy the address again.")
    found = []
    if re.search(r"[\s\"<>\\^`{}]", text):
        coded = re.sub(
            r"[\s\"<>\\^`{}]",
            lambda m: "".join(f"%{byte:02X}" for byte in m[0].encode()),
            text,
        )
        found.append(
            ("E424", "the address has characters that addresses do not have", f"Write {coded}.")
        )
    if _SECRET.search(text) or parts.password:
        found.append(("E425", "the address looks as if it held a secret", ""))
    if _is_private(parts.hostname):
        found.append(("E426", f"only you can open an address on {parts.hostname}", ""))
    return found


def _is_private(host: str) -> bool:
    if host == "localhost" or host.endswith((".localhost", ".local", ".internal")):
        return True
    try:
        address = ip_address(host)
    except ValueError:
        return False
    return address.is_private or address.is_loopback or address.is_link_local
