"""The options of a selection as data, and a selection as a value with a text form."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, unquote

from graph.errors import UsageError
from graph.evidence.state import STATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: What an address shows as it is, beside letters and digits: the same as in the page.
_READABLE: Final = "/:,|@!*'()"
CERTAIN: Final = "certain"
POSSIBLE: Final = "possible"
_ENDS_OF_A_PATH: Final = 2


class Kind(StrEnum):
    """What the values of an option are."""

    CODE = "code"
    ID = "id"
    DATE = "date"
    COUNTRY = "country"
    NUMBER = "number"
    FLAG = "flag"


class Group(StrEnum):
    """What an option filters, in the order in which the filters work."""

    CLAIMS = "claims"
    RELATIONS = "relations"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Option:
    """An option: ``name`` is its word on the command line and in an address.

    ``codes`` names the list of the vocabulary that has its values (``open``: data may use others,
    too), ``fixed`` are its values where no vocabulary has them; ``many``: may be repeated, and then
    means *or*; ``count`` is how many values it takes at a time; ``refines``: alone it selects
    nothing.
    """

    name: str
    group: Group
    kind: Kind
    many: bool = False
    codes: str = ""
    fixed: tuple[str, ...] = ()
    open: bool = False
    count: int = 1
    refines: bool = False

    @property
    def field(self) -> str:
        """The name in Python."""
        return self.name.replace("-", "_")


_STATES: Final = tuple(state.code for state in STATES)

#: Every option, in the order of help and addresses.
OPTIONS: Final[tuple[Option, ...]] = (
    Option("basis", Group.CLAIMS, Kind.CODE, many=True, codes="basis"),
    Option("min-basis", Group.CLAIMS, Kind.CODE, codes="basis"),
    Option("without-basis", Group.CLAIMS, Kind.CODE, many=True, codes="basis"),
    Option("stance", Group.CLAIMS, Kind.CODE, many=True, codes="stance"),
    Option("document", Group.CLAIMS, Kind.ID, many=True),
    Option("without-document", Group.CLAIMS, Kind.ID, many=True),
    Option("publisher", Group.CLAIMS, Kind.ID, many=True),
    Option("without-publisher", Group.CLAIMS, Kind.ID, many=True),
    Option("speaker", Group.CLAIMS, Kind.ID, many=True),
    Option("without-speaker", Group.CLAIMS, Kind.ID, many=True),
    Option("without-authorities", Group.CLAIMS, Kind.COUNTRY, many=True),
    Option("true-at", Group.CLAIMS, Kind.DATE),
    Option("true-in", Group.CLAIMS, Kind.DATE),
    Option("known-by", Group.CLAIMS, Kind.DATE),
    Option("certainty", Group.CLAIMS, Kind.CODE, refines=True),
    Option("status", Group.CLAIMS, Kind.CODE, many=True, codes="status"),
    Option("uncontested", Group.CLAIMS, Kind.FLAG),
    Option("relation", Group.RELATIONS, Kind.CODE, many=True, codes="relation_types", open=True),
    Option("family", Group.RELATIONS, Kind.CODE, many=True, codes="families"),
    Option("type", Group.RELATIONS, Kind.CODE, many=True, codes="entity_types", open=True),
    Option("state", Group.RELATIONS, Kind.CODE, many=True, fixed=_STATES),
    Option("country", Group.RELATIONS, Kind.COUNTRY, many=True),
    Option("around", Group.PLACE, Kind.ID, many=True),
    Option("depth", Group.PLACE, Kind.NUMBER, refines=True),
    Option("path", Group.PLACE, Kind.ID, count=_ENDS_OF_A_PATH),
    Option("component", Group.PLACE, Kind.ID),
    Option("only", Group.PLACE, Kind.ID, many=True),
)
_BY_FIELD: Final = {option.field: option for option in OPTIONS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What is chosen. An empty value filters nothing; repeated values are sorted and unique.

    ``depth`` is a number of relations and refines ``around``; ``certainty`` (``possible`` or
    ``certain``) refines the dates, which are EDTF texts. No ``status`` means ``current``.
    """

    basis: tuple[str, ...] = ()
    min_basis: str = ""
    without_basis: tuple[str, ...] = ()
    stance: tuple[str, ...] = ()
    document: tuple[str, ...] = ()
    without_document: tuple[str, ...] = ()
    publisher: tuple[str, ...] = ()
    without_publisher: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    without_speaker: tuple[str, ...] = ()
    without_authorities: tuple[str, ...] = ()
    true_at: str = ""
    true_in: str = ""
    known_by: str = ""
    certainty: str = POSSIBLE
    status: tuple[str, ...] = ()
    uncontested: bool = False
    relation: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    state: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    depth: int = 1
    path: tuple[str, ...] = ()
    component: str = ""
    only: tuple[str, ...] = ()

    @classmethod
    def of(cls, **options: Any) -> Selection:
        """A selection from options as a program or the command line gives them.

        A repeated option takes a text or several; ``None`` and empty values are as if not given.

        Raises:
            UsageError: there is no such option, or its value is of the wrong kind.
        """
        values: dict[str, Any] = {}
        for name, value in options.items():
            option = _BY_FIELD.get(name)
            if option is None:
                words = ", ".join(_BY_FIELD)
                message = f"there is no option '{name}' of a selection; there are {words}"
                raise UsageError(message)
            taken = None if value is None else _taken(option, value)
            if taken not in (None, "", ()):
                values[name] = taken
        return cls(**values)

    def given(self, *groups: Group) -> Iterator[Option]:
        """The options of these groups (of all, where none is named) that choose something."""
        for option in OPTIONS:
            wanted = not groups or option.group in groups
            if wanted and not option.refines and getattr(self, option.field):
                yield option

    def __bool__(self) -> bool:
        """Whether anything is chosen; without, the selection is the whole."""
        return any(True for _ in self.given())

    def values(self, option: Option) -> tuple[str, ...]:
        """The values of an option as texts; none where it is not given or is the default."""
        value = getattr(self, option.field)
        if value == _DEFAULTS[option.field]:
            return ()
        if isinstance(value, tuple):
            return value
        return ("yes",) if value is True else (str(value),)

    def to_fragment(self) -> str:
        """The selection as words of an address: ``around=agency-ofac&depth=2``."""
        return "&".join(
            f"{option.name}={_encoded(value)}"
            for option in OPTIONS
            for value in self.values(option)
        )

    @classmethod
    def from_fragment(cls, text: str) -> Selection:
        """The selection that an address names.

        Its other words (what is open, the camera) are not part of it and are left out.

        Raises:
            UsageError: a value is of the wrong kind.
        """
        found: dict[str, list[str]] = {}
        for part in text.removeprefix("#").split("&"):
            name, _, value = part.partition("=")
            option = _BY_FIELD.get(_decoded(name).replace("-", "_"))
            if option is not None and option.name == _decoded(name):
                found.setdefault(option.field, []).append(_decoded(value))
        options: dict[str, Any] = {}
        for name, values in found.items():
            option = _BY_FIELD[name]
            options[name] = values if option.many or option.count > 1 else values[-1]
        return cls.of(**options)


_DEFAULTS: Final = {item.name: item.default for item in fields(Selection)}


def _taken(option: Option, value: Any) -> Any:
    """A value as the selection keeps it."""
    if option.kind is Kind.FLAG:
        return value not in (False, "", "no", "false", "0")
    if option.kind is Kind.NUMBER:
        return _number(option, value)
    if option.many or option.count > 1:
        texts = _texts(option, [value] if isinstance(value, str) else value)
        if option.count > 1:
            if texts and len(texts) != option.count:
                message = f"--{option.name} takes {option.count} values"
                raise UsageError(message)
            return texts
        if option.kind is Kind.COUNTRY:
            texts = tuple(text.upper() for text in texts)
        return tuple(sorted(set(texts) - {""}))
    if not isinstance(value, str):
        message = f"--{option.name} takes one text"
        raise UsageError(message)
    return value


def _texts(option: Option, values: Iterable[Any]) -> tuple[str, ...]:
    try:
        found = tuple(values)
    except TypeError:
        found = (values,)
    if not all(isinstance(value, str) for value in found):
        message = f"--{option.name} takes texts"
        raise UsageError(message)
    return found


def _number(option: Option, value: Any) -> int:
    try:
        number = int(value)
    except (TypeError, ValueError, OverflowError):
        number = -1
    if number < 0 or (not isinstance(value, str) and number != value):
        message = f"--{option.name} is a whole number from 0 up, not '{value}'"
        raise UsageError(message)
    return number


def _encoded(text: str) -> str:
    return quote(text, safe=_READABLE, errors="surrogatepass")


def _decoded(text: str) -> str:
    try:
        return unquote(text, errors="surrogatepass")
    except UnicodeDecodeError:
        return unquote(text)
