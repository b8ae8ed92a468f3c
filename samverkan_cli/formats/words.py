"""The words that codes are shown as, in the language in use."""

from __future__ import annotations

from typing import Any

from ..i18n import _


def role(code: str) -> str:
    """A role as the verb of a headline."""
    return {
        "responsible": _("ansvarar"),
        "performs": _("utför"),
        "pays": _("betalar"),
        "assesses": _("bedömer"),
        "prescribes": _("ordinerar eller förskriver"),
        "issues": _("utfärdar"),
        "coordinates": _("samordnar"),
        "initiates": _("tar initiativ"),
        "informs": _("underrättar"),
        "contributes": _("medverkar"),
        "receives": _("tar emot"),
        "charges": _("tar ut avgift"),
    }.get(code, code)


def arrangement(code: str | None) -> str | None:
    """How a role with several holders is shared."""
    return {
        "sole": None,
        "joint": _("gemensamt, tillsammans"),
        "divided": _("delat, var och en sin del"),
        "either": _("endera, någon av dem"),
    }.get(code or "sole", code)


def modality(code: str | None) -> str | None:
    """How binding the rule is."""
    return {"must": _("ska"), "should": _("bör"), "may": _("får")}.get(code or "", code)


def level(code: str) -> str:
    """National, regional or local."""
    return {"national": _("nationell"), "regional": _("regional"), "local": _("lokal")}.get(code, code)


def document_kind(code: str) -> str:
    """The sort of a document."""
    return {
        "law": _("lag"),
        "ordinance": _("förordning"),
        "regulation": _("föreskrift"),
        "framework": _("ramöverenskommelse"),
        "agreement": _("överenskommelse"),
        "annex": _("bilaga"),
        "guideline": _("riktlinje"),
        "routine": _("rutin"),
        "decision": _("beslut"),
        "information": _("informationssida"),
        "bill": _("proposition eller utredning"),
    }.get(code, code)


def status(code: str) -> str:
    """The status of a document."""
    return {
        "proposed": _("förslag"),
        "decided": _("beslutad, inte i kraft"),
        "in-force": _("gäller"),
        "superseded": _("ersatt"),
        "expired": _("utgången"),
        "terminated": _("uppsagd"),
        "unknown": _("status framgår inte"),
    }.get(code, code)


def evidence(code: str | None) -> str | None:
    """What was read."""
    return {"primary": _("texten själv är läst"), "secondary": _("en annan sida återger den")}.get(code or "", code)


def caveat(code: str) -> str:
    """A caveat as a sentence."""
    return {
        "secondary-source": _("Uppgiften bygger på en sida som återger dokumentet; texten själv är inte läst."),
        "review-overdue": _("Granskningen av uppgiften är försenad."),
        "status-unknown": _("Källan säger inte om dokumentet gäller."),
        "validity-unknown": _("Källan säger inte när dokumentet började gälla."),
        "adoption-not-complete": _("Gäller först när alla parter har antagit det."),
        "role-not-stated": _("Källan säger inte vem som har just den roll du frågar om."),
        "sources-disagree": _("Källor säger olika."),
        "silent-on-setting": _("Källan säger inget om boendeformen."),
        "only-part-of-setting": _("Gäller bara en del av den boendeform du frågar om."),
        "silent-on-age": _("Källan säger inget om åldern."),
        "silent-on-enrolled": _("Källan säger inget om inskrivning i hemsjukvården."),
    }.get(code, code)


def kind(code: str) -> str:
    """The kind of an entity."""
    return {
        "agreement": _("dokument"),
        "responsibility": _("ansvar"),
        "area": _("område"),
        "principal": _("huvudman"),
        "term": _("begrepp"),
        "body": _("organ"),
        "process": _("vårdkedja"),
        "plan": _("handlingsplan"),
        "channel": _("rapporteringsväg"),
        "concept": _("ord för frågor"),
        "question": _("provfråga"),
        "words": _("ordlista"),
    }.get(code, code)


def principal(held: dict[str, Any]) -> str:
    """A principal with its unit in parentheses."""
    name, unit = held["name"], held.get("unit")
    return f"{name} ({unit[:1].lower()}{unit[1:]})" if unit else str(name)


def principals(held: list[dict[str, Any]], arranged: str | None = None) -> str:
    """Principals joined by "och", or "eller" where either does."""
    names = [principal(p) for p in held]
    if not names:
        return _("ingen som källan namnger")
    word = _("eller") if arranged == "either" else _("och")
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {word} {names[-1]}"


def capital(text: str) -> str:
    """The text with a capital first."""
    return text[:1].upper() + text[1:]


def period(start: str | None, end: str | None) -> str | None:
    """From when to when."""
    if start and end:
        return _("{start} till {end}").format(start=start, end=end)
    if start:
        return _("från {start}").format(start=start)
    return _("till {end}").format(end=end) if end else None
