"""Who holds a role: references as written in YAML, and principals as shown."""

from __future__ import annotations

from dataclasses import dataclass

BY_PLACE = ("region", "municipality")
KINDS = ("region", "municipality", "joint-body", "body", "state", "unit", "individual")


@dataclass(frozen=True, slots=True)
class PrincipalRef:
    """A holder as the data writes it: `municipality@home/socialtjanst`, `"01"`, `kson`, `unit/boendet`.

    Attributes:
        holder: region, municipality, state, individual, unit, a code or the id of a body.
        which: home, staying, placing, or None for the place asked about.
        unit: the id of a unit, or None.
    """

    holder: str
    which: str | None
    unit: str | None

    @property
    def level(self) -> str | None:
        """Region or municipality, however it is written; None for any other holder."""
        if self.holder.isdigit():
            return "region" if len(self.holder) == 2 else "municipality"
        return self.holder if self.holder in BY_PLACE else None

    @classmethod
    def parse(cls, text: str) -> PrincipalRef:
        """Read a reference that the schema has accepted."""
        head, _, unit = text.partition("/")
        holder, _, which = head.partition("@")
        return cls(holder, which or None, unit or None)


@dataclass(frozen=True, slots=True)
class Principal:
    """A holder as it is shown; the JSON keys are the field names, in this order."""

    kind: str
    code: str | None
    name: str
    unit: str | None
    which: str | None

    def as_json(self) -> dict[str, str | None]:
        """The `{kind, code, name, unit, which}` of every JSON document."""
        return {"kind": self.kind, "code": self.code, "name": self.name, "unit": self.unit, "which": self.which}
