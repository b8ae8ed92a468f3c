"""What is not YAML, or not strict YAML, said in Swedish: what is wrong and what to write instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from ..i18n import _
from .yaml_types import MAX_DEPTH, YamlProblem, line_starts, mark_at, problem_at

if TYPE_CHECKING:
    from yaml import YAMLError

Words: TypeAlias = tuple[str, str]
"""A message and a hint."""


def refused(indicator: str) -> Words:
    """Why what starts with `&`, `*`, `!`, `%` or `---` is refused."""
    quote = _("Hör tecknet till texten: sätt citattecken om den.")
    match indicator:
        case "&":
            return _("Ankare (&) är inte tillåtna. Skriv innehållet där det behövs."), quote
        case "*":
            return _("Alias (*) är inte tillåtna. Skriv innehållet där det behövs."), quote
        case "!":
            return _("Taggar (!) är inte tillåtna. Ta bort taggen."), quote
        case "%":
            return _("Direktiv (%) är inte tillåtna."), _("Ta bort raden.")
        case _:
            return _("Filen har mer än ett YAML-dokument."), _("Gör en fil av varje.")


def too_deep() -> Words:
    """Why something inside so much else is refused."""
    return _("Mer än {limit} nivåer i varandra.").format(limit=MAX_DEPTH), _("Skriv innehållet i färre nivåer.")


def explain(error: YAMLError, text: str, name: str) -> YamlProblem:
    """Turn an error of PyYAML's scanner or parser into a problem.

    Args:
        error: what PyYAML raised. libyaml and the pure Python parser use different words.
        text: what was parsed.
        name: how the file is shown.
    """
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    end = len(text.rstrip())  # libyaml may point past the last line
    here = min(_offset(error, "problem_mark", 0), end)
    start = min(_offset(error, "context_mark", here), here)
    situation = f"{getattr(error, 'context', '')} | {problem} | {_surroundings(text, here)}"
    for pattern, at_start, (message, hint) in _explanations():
        if re.search(pattern, situation):
            closing = "]" if text[start : start + 1] == "[" else "}"
            line = mark_at(line_starts(text), start).line
            said = message.format(character=text[here : here + 1], closing=closing, line=line)
            return problem_at(name, text, start if at_start else here, said, hint.format(closing=closing))
    return problem_at(name, text, here, _("Ogiltig YAML: {problem}.").format(problem=problem))


def _offset(error: YAMLError, mark: str, default: int) -> int:
    return int(getattr(getattr(error, mark, None), "index", default))


def _surroundings(text: str, here: int) -> str:
    """What the explanations need to know about the text around the fault, in fixed words."""
    before = re.split(r"[\r\n]", text[:here])[-1].rstrip()
    facts = {
        "at-end": here >= len(text.rstrip()),
        "at-tab": text.startswith("\t", here),
        "at-colon": text.startswith(":", here),
        "after-colon": re.search(r":(\s|$)", before),
        "after-value": before.endswith(("'", '"', "]", "}")),
        "after-document": re.search(r"^\.\.\.", text[:here], re.MULTILINE),
    }
    return " ".join(word for word, holds in facts.items() if holds)


def _explanations() -> list[tuple[str, bool, Words]]:
    """Pattern of the situation, whether to point at its start rather than at the fault, and the words."""
    quote = _("Sätt citattecken om hela texten.")
    tab = (_("Tabb används som indrag."), _("Gör indraget med mellanslag."))
    unclosed = (
        _("Texten som börjar här avslutas aldrig."),
        _("Sätt ett likadant citattecken där texten slutar."),
    )
    never_closed = (
        _("Klammern som öppnas här avslutas aldrig."),
        _("Skriv {closing} där innehållet slutar."),
    )
    return [
        (r"maximum nesting depth", False, too_deep()),  # libyaml reads ahead, and gives up by itself at a thousand
        (r"directive|incompatible YAML", True, refused("%")),
        (r"an anchor", True, refused("&")),
        (r"an alias", True, refused("*")),
        (r"\ba tag\b|tag handle", True, refused("!")),
        (r"a tab character|start any token.*at-tab", False, tab),
        (r"start any token", False, (_("Ett värde får inte börja med ”{character}”."), quote)),
        (r"quoted.*(end of stream|document (indicator|separator))", True, unclosed),
        (
            r"escape|hexdecimal",
            False,
            (
                _("Okänt tecken efter omvänt snedstreck inom dubbla citattecken."),
                _("Skriv \\\\ för ett omvänt snedstreck, eller använd enkla citattecken."),
            ),
        ),
        (
            r"expected ':'",
            True,
            (
                _("Raden saknar kolon efter nyckeln."),
                _("Skriv nyckel: värde, eller rätta indraget om raden hör till texten ovanför."),
            ),
        ),
        (r"mapping values.*after-colon", False, (_("Kolon följt av mellanslag inne i en text."), quote)),
        (
            r"mapping values",
            False,
            (
                _("Nyckeln passar inte in efter raden ovanför."),
                _("Rätta indraget, eller skriv kolon och mellanslag efter nyckeln på raden ovanför."),
            ),
        ),
        (
            r"sequence entries",
            False,
            (
                _("En lista med streck får inte börja här."),
                _("Börja listan på en ny rad, eller sätt citattecken om texten."),
            ),
        ),
        (r"mapping keys", False, (_("Ett värde får inte börja med ”{character}”."), quote)),
        (r"',' or '[\]}]'.*at-end", True, never_closed),
        (
            r"',' or '[\]}]'",
            False,
            (
                _("Här väntades komma, eller {closing} till klammern som öppnas på rad {line}."),
                _("Skriv det som saknas, eller sätt citattecken om texten."),
            ),
        ),
        (
            r"(node content|expected key|block end|document start).*at-colon",
            False,
            (_("Nyckeln saknas före kolonet."), _("Skriv en nyckel.")),
        ),
        (r"node content.*at-end", False, (_("Filen slutar mitt i ett värde."), _("Skriv klart värdet."))),
        (
            r"node content",
            False,
            (
                _("Här väntades ett värde, inte ”{character}”."),
                _("Ta bort tecknet, eller sätt citattecken om texten."),
            ),
        ),
        (
            r"a block scalar",
            False,
            (_("Efter | eller > får inget stå på raden."), _("Börja texten på nästa rad, med indrag.")),
        ),
        (r"after-document", False, refused("---")),
        (
            r"(expected key|block end|'-' indicator|document start).*after-value",
            False,
            (_("Värdet är redan avslutat, men mer text följer."), quote),
        ),
        (
            r"expected key|block end|'-' indicator|document start",
            False,
            (
                _("Raden passar inte ihop med raderna ovanför."),
                _("Rätta indraget: det som hör ihop har lika långt indrag."),
            ),
        ),
    ]
