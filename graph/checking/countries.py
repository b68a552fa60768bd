"""Countries: ISO 3166-1 alpha-2 codes. The one door to ``iso3166``."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from graph.checking.lists import CellError, split_list

#: REGIONAL INDICATOR SYMBOL LETTER A … Z, of which flags are made.
_FLAG_A: Final = 0x1F1E6
_FLAG_Z: Final = 0x1F1FF


@lru_cache(maxsize=4096)
def country_codes(text: str) -> tuple[tuple[str, ...], bool]:
    """The codes of a cell, and whether their case had to be changed.

    Raises:
        CellError: an item is no such code.
    """
    from iso3166 import countries_by_alpha2  # noqa: PLC0415  most files have few countries

    codes, recased = [], False
    for item in split_list(text):
        if item in countries_by_alpha2:
            codes.append(item)
        elif item.isascii() and item.upper() in countries_by_alpha2:
            codes.append(item.upper())
            recased = True
        else:
            message = f"'{item}' is no ISO 3166-1 alpha-2 code"
            raise CellError(message, _remedy(item))
    return tuple(codes), recased


def _letter(character: str) -> str:
    code = ord(character)
    return chr(code - _FLAG_A + ord("A")) if _FLAG_A <= code <= _FLAG_Z else character


def _remedy(text: str) -> str:
    from iso3166 import (  # noqa: PLC0415  needed only for a remedy
        countries_by_alpha2,
        countries_by_alpha3,
        countries_by_name,
        countries_by_numeric,
    )

    parts = [part.strip().upper() for part in re.split(r"[;,/]", text)]
    if len(parts) > 1 and all(part in countries_by_alpha2 for part in parts):
        return f"Write {'|'.join(parts)}."
    plain = unicodedata.normalize("NFKC", "".join(map(_letter, text))).upper()
    tables = (countries_by_alpha2, countries_by_alpha3, countries_by_numeric, countries_by_name)
    for table in tables:
        if plain in table:
            return f"Write {table[plain].alpha2}."
    named = [c.alpha2 for name, c in sorted(countries_by_name.items()) if name.startswith(plain)]
    if len(named) == 1:
        return f"Write {named[0]}."
    return "Write the two-letter code, for example US, CN or MX."
