"""The TypeScript types and the JSON Schema of the data block, made from :class:`View`.

``python -m graph.page.typescript`` prints ``web/model/view.ts``; with ``--schema`` it prints
``docs/graph-data.schema.json``. Tests compare both files with what is printed.
"""

from __future__ import annotations

import inspect
import json
import sys
import types
import typing
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from graph.page import view

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = {int: "number", float: "number", str: "string", bool: "boolean", types.NoneType: "null"}
_SCHEMAS = {int: "integer", float: "number", str: "string", bool: "boolean", types.NoneType: "null"}


def _classes() -> Iterator[type[Any]]:
    """The dataclasses that make up a view, each once, after those that it holds."""
    return iter(dict.fromkeys(_within(view.View)))


def _within(kind: type[Any]) -> Iterator[type[Any]]:
    for hint in typing.get_type_hints(kind).values():
        for part in (hint, *typing.get_args(hint)):
            if is_dataclass(part):
                yield from _within(typing.cast("type[Any]", part))
    yield kind


def _members(kind: Any) -> tuple[Any, ...]:
    """The alternatives of a type: itself, or the members of a union."""
    return typing.get_args(kind) if isinstance(kind, types.UnionType) else (kind,)


def _written(kind: Any) -> str:
    """A type as TypeScript writes it."""
    if typing.get_origin(kind) is list:
        (inner,) = typing.get_args(kind)
        text = _written(inner)
        return f"readonly ({text})[]" if " | " in text else f"readonly {text}[]"
    if is_dataclass(kind):
        return typing.cast("type[Any]", kind).__name__
    return " | ".join(_WORDS[member] for member in _members(kind))


def _comment(kind: type[Any]) -> list[str]:
    lines = (inspect.getdoc(kind) or "").replace("``", "`").splitlines()
    if len(lines) == 1:
        return [f"/** {lines[0]} */"]
    return ["/**", *(f" * {line}".rstrip() for line in lines), " */"]


def types_text() -> str:
    """The text of ``web/model/view.ts``."""
    lines = [
        "// Made by `python -m graph.page.typescript` from graph/page/view.py: do not edit.",
        "",
        "/** The number of this format; a page of another format is refused. */",
        f"export const FORMAT = {view.FORMAT};",
    ]
    for kind in _classes():
        hints = typing.get_type_hints(kind)
        lines += ["", *_comment(kind), f"export interface {kind.__name__} {{"]
        lines += [f"  readonly {item.name}: {_written(hints[item.name])};" for item in fields(kind)]
        lines.append("}")
    return "\n".join(lines) + "\n"


def _described(kind: Any) -> dict[str, Any]:
    """A type as JSON Schema describes it."""
    if typing.get_origin(kind) is list:
        (inner,) = typing.get_args(kind)
        return {"type": "array", "items": _described(inner)}
    if is_dataclass(kind):
        return {"$ref": f"#/$defs/{typing.cast('type[Any]', kind).__name__}"}
    names = [_SCHEMAS[member] for member in _members(kind)]
    return {"type": names[0] if len(names) == 1 else names}


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the data block."""
    definitions: dict[str, dict[str, Any]] = {}
    for kind in _classes():
        hints = typing.get_type_hints(kind)
        definitions[kind.__name__] = {
            "description": " ".join((inspect.getdoc(kind) or "").replace("``", "`").split()),
            "type": "object",
            "properties": {item.name: _described(hints[item.name]) for item in fields(kind)},
            "required": [item.name for item in fields(kind)],
            "additionalProperties": False,
        }
    definitions["View"]["properties"]["format"] = {"const": view.FORMAT}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The data block of a recordgraph page",
        "$ref": "#/$defs/View",
        "$defs": definitions,
    }


def schema_text() -> str:
    """The text of ``docs/graph-data.schema.json``."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_text() if sys.argv[1:] == ["--schema"] else types_text())
