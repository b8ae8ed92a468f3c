"""The address of a source is well formed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "source-url", "error"
_COPY = re.compile(r"[0-9a-z_]+\.txt")
"""A text that was read without its address being known; the schema lets it pass."""
_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[^/?#@:\[\]\\\s]+)(:[0-9]{1,5})?")
_FORBIDDEN = re.compile(r"[\s<>\"{}|\\^`\x00-\x1f]|%(?![0-9A-Fa-f]{2})")


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every address that RFC 3986 does not allow, or that ends with the punctuation of a sentence."""
    for at, url in file.under("url"):
        fault = None if _COPY.fullmatch(url) else _fault(url)
        if fault:
            message = _("Adressen {url} {fault}.").format(url=url, fault=fault)
            yield file.finding(ID, LEVEL, at, message, _("Kopiera adressen ur webbläsaren."))


def _fault(url: str) -> str | None:
    scheme, colon, rest = url.partition("://")
    if not colon or scheme.lower() not in ("http", "https"):
        return _("börjar inte med https:// eller http://")
    host = re.split(r"[/?#]", rest, maxsplit=1)[0].rpartition("@")[2]
    found = _HOST.fullmatch(host)
    if not found or ".." in host or host.startswith((".", "-")) or host.lower() in ("http", "https", "http:", "https:"):
        return _("har ingen giltig värddator")
    if found := _FORBIDDEN.search(url):
        return _("innehåller ett otillåtet tecken ({character})").format(character=found[0])
    if url.endswith((".", ",", ";", ":", "'", "!")) or (url.endswith(")") and "(" not in url):
        return _("slutar med ett skiljetecken")
    return None
