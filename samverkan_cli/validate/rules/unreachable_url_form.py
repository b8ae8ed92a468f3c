"""An address leads every reader to the same place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "unreachable-url-form", "warning"
_INSIDE = re.compile(
    r"localhost|[^.]+|.*\.(local|localhost|internal|intern|intra|lan|corp|home|test|invalid)|intra(net)?\..*|.*\.intranet\..*"
    r"|127\..*|10\..*|192\.168\..*|172\.(1[6-9]|2\d|3[01])\..*|169\.254\..*|0\.0\.0\.0|\[(::1|f[cde].*)\]",
    re.IGNORECASE,
)
_SESSION = re.compile(
    r"[?&;](jsessionid|phpsessid|sessionid|session_id|sid|token|access_token|auth|sig|signature|x-amz-signature|ticket)=",
    re.IGNORECASE,
)
_SHORTENED = re.compile(r"(bit\.ly|t\.co|tinyurl\.com|goo\.gl|ow\.ly|is\.gd|buff\.ly|rebrand\.ly)", re.IGNORECASE)
_PRIVATE = re.compile(
    r"(teams\.microsoft\.com|outlook\.(office|live)\.com|mail\.google\.com|docs\.google\.com|drive\.google\.com"
    r"|.*-my\.sharepoint\.com|.*\.sharepoint\.com|onedrive\.live\.com|www\.dropbox\.com)",
    re.IGNORECASE,
)


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every address within a closed network, with a login or a session in it, or by way of a link shortener."""
    for at, url in file.under("url"):
        fault = _fault(url)
        if fault:
            message = _("Adressen {url} {fault}.").format(url=url, fault=fault)
            yield file.finding(ID, LEVEL, at, message, _("Skriv den öppna adress som vem som helst kan nå."))


def _fault(url: str) -> str | None:
    _scheme, colon, rest = url.partition("://")
    authority = re.split(r"[/?#]", rest, maxsplit=1)[0]
    login, at, place = authority.rpartition("@")
    host = place if place.endswith("]") else place.rsplit(":", 1)[0]
    if not colon or host.lower() in ("", "http", "https"):
        return None  # source-url tells of it
    if at and login:
        return _("innehåller en inloggning")
    if _INSIDE.fullmatch(host):
        return _("nås bara inifrån ett nätverk")
    if _SESSION.search(url):
        return _("innehåller en session eller nyckel som slutar gälla")
    if _SHORTENED.fullmatch(host):
        return _("är en kortlänk, som kan leda någon annanstans")
    if _PRIVATE.fullmatch(host):
        return _("kräver inloggning")
    return None
