"""The order of keys, as the schemas list them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ..validate.schema import schema_documents


@dataclass(frozen=True, slots=True)
class Shape:
    """What a schema says of one place in a file.

    Attributes:
        schema: the schema there, `$ref` followed.
        file: the schema document that it stands in.
    """

    schema: dict[str, Any]
    file: str

    @classmethod
    def of(cls, kind: str) -> Shape:
        """The root of a kind of file."""
        return cls({}, kind).at(schema_documents()[kind])

    def inside(self, key: str | int) -> Shape:
        """The place under a key or index."""
        if isinstance(key, int):
            return self.at(self.schema.get("items", {}))
        inner = self.schema.get("properties", {}).get(key, self.schema.get("additionalProperties"))
        return self.at(inner if isinstance(inner, dict) else {})

    def sorted(self, keys: Iterable[str]) -> list[str]:
        """Keys in the schema's order; those that it does not know come last, in their own."""
        order = list(self.schema.get("properties", ()))
        if "propertyNames" in self.schema:
            order = [branch["const"] for branch in self.at(self.schema["propertyNames"]).schema.get("oneOf", ())]
        return sorted(keys, key=lambda key: order.index(key) if key in order else len(order))

    def at(self, schema: dict[str, Any]) -> Shape:
        """A schema of the same document, with references followed and null left out."""
        file = self.file
        while True:
            if "$ref" in schema:
                document, _hash, pointer = schema["$ref"].partition("#")
                file = document.removesuffix(".schema.json") or file
                schema = schema_documents()[file]
                for part in pointer.split("/")[1:]:
                    schema = schema[part]
            elif "anyOf" in schema:
                schema = next((branch for branch in schema["anyOf"] if branch.get("type") != "null"), {})
            else:
                return Shape(schema, file)
