"""A locator says where in the source it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile
from .source_missing import locators

ID, LEVEL = "source-locator", "error"
_NOWHERE = re.compile(
    r"[\W_]*|(https?:|www\.).*|todo.*|x+|n/?a|tbd|fixme|ok[äa]nt?|saknas|länk|flera ställen|passim"
    r"|se (källan|ovan|länk\w*|dokumentet|webben|sidan)"
    r"|(hela )?(dokumentet|källan|sidan|texten|lagen|avtalet|överenskommelsen|webbplatsen|webbsidan)",
    re.IGNORECASE,
)


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every locator that points nowhere. A missing or empty one breaks the schema."""
    for at, locator in locators(file):
        if _NOWHERE.fullmatch(locator["locator"].strip().rstrip(".")):
            message = _("”{locator}” säger inte var i källan det står.").format(locator=locator["locator"])
            hint = _("Skriv kapitel och paragraf, rubrik eller sida, till exempel 16 kap. 1 § eller Kommunens ansvar.")
            yield file.finding(ID, LEVEL, (*at, "locator"), message, hint)
