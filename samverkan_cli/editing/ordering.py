"""Put the keys of block mappings in the schema's order, by moving whole lines with the comments above them."""

from __future__ import annotations

from ..store.yaml_loader import Loaded, Path
from .key_order import Shape


def ordered(loaded: Loaded, kind: str) -> str:
    """The text with its block mappings in order. Flow mappings (`{…}`) are left as they are."""
    lines = loaded.text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    return "".join(_Mover(loaded, lines).moved((), loaded.value, Shape.of(kind), 0, len(lines)))


class _Mover:
    def __init__(self, loaded: Loaded, lines: list[str]) -> None:
        self.loaded = loaded
        self.lines = lines

    def moved(self, at: Path, value: object, shape: Shape, first: int, end: int) -> list[str]:
        """The lines of a value, from `first` to before `end`, in order."""
        if not isinstance(value, dict | list) or not value or self._is_flow(at):
            return self.lines[first:end]
        keys: list[str | int] = list(value) if isinstance(value, dict) else list(range(len(value)))
        starts = [self._start((*at, key), first if number else None) for number, key in enumerate(keys)]
        ends = [*starts[1:], end]
        inner = value if isinstance(value, dict) else dict(enumerate(value))
        blocks = {
            key: self.moved((*at, key), inner[key], shape.inside(key), start, stop)
            for key, start, stop in zip(keys, starts, ends, strict=True)
        }
        if isinstance(value, dict):
            wanted = shape.sorted(value)
            if wanted != list(value):
                blocks = self._permuted(at, blocks, wanted)
        return [*self.lines[first : starts[0]], *(line for block in blocks.values() for line in block)]

    def _permuted(self, at: Path, blocks: dict[str | int, list[str]], wanted: list[str]) -> dict[str | int, list[str]]:
        """The blocks in another order; what stands before the first key on its line (`- `) stays first."""
        column = self.loaded.key_mark((*at, next(iter(blocks)))).column - 1
        old, new = next(iter(blocks)), wanted[0]
        lead = blocks[old][0][:column]
        if lead.strip() and old != new:
            blocks[old][0] = " " * column + blocks[old][0][column:]
            at_key = next(i for i, line in enumerate(blocks[new]) if line.strip() and not line.lstrip().startswith("#"))
            blocks[new][at_key] = lead + blocks[new][at_key][column:]
        return {key: blocks[key] for key in wanted}

    def _is_flow(self, at: Path) -> bool:
        mark = self.loaded.mark(at)
        return self.lines[mark.line - 1][mark.column - 1 : mark.column] in ("{", "[")

    def _start(self, at: Path, after: int | None) -> int:
        """The line where a key or item begins, or where the comments right above it do (0-based).

        Args:
            at: the path.
            after: the line to look no further up than; None for the first, whose comments stay above it.
        """
        mark = self.loaded.key_mark(at) if isinstance(at[-1], str) else self.loaded.mark(at)
        line = mark.line - 1
        indent = len(self.lines[line]) - len(self.lines[line].lstrip(" "))
        while after is not None and line > after:
            above = self.lines[line - 1]
            if above.strip() and not (above.lstrip().startswith("#") and len(above) - len(above.lstrip(" ")) <= indent):
                break
            line -= 1
        return line
