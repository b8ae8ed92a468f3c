"""The words that codes are shown as, in the language in use."""

from __future__ import annotations

from typing import Any

from ..i18n import _, language, ngettext


def role(code: str, count: int = 1) -> str:
    """A role as the verb of a headline, for so many holders."""
    return {
        "responsible": ngettext("ansvarar", "ansvarar", count),
        "performs": ngettext("utför", "utför", count),
        "pays": ngettext("betalar", "betalar", count),
        "assesses": ngettext("bedömer", "bedömer", count),
        "prescribes": ngettext("ordinerar eller förskriver", "ordinerar eller förskriver", count),
        "issues": ngettext("utfärdar", "utfärdar", count),
        "coordinates": ngettext("samordnar", "samordnar", count),
        "initiates": ngettext("tar initiativ", "tar initiativ", count),
        "informs": ngettext("underrättar", "underrättar", count),
        "contributes": ngettext("medverkar", "medverkar", count),
        "receives": ngettext("tar emot", "tar emot", count),
        "charges": ngettext("tar ut avgift", "tar ut avgift", count),
    }.get(code, code)


def told(holder: dict[str, Any], key: str) -> Any:
    """What a document says under a key, in the language in use where it says it in both (`label`, `label_en`)."""
    return holder.get(f"{key}_en", holder[key]) if language() == "en" else holder[key]


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


def ages(bounds: dict[str, int] | None) -> str:
    """Ages from `from`, included, to `below`, not included."""
    low, below = (bounds or {}).get("from"), (bounds or {}).get("below")
    if low is not None and below == low + 1:
        return _("{age} år").format(age=low)
    parts = [_("från {age} år").format(age=low)] if low is not None else []
    parts += [_("under {age} år").format(age=below)] if below is not None else []
    return " ".join(parts)


def enrolled(value: bool | None) -> str:
    """Whether somebody is enrolled in home health care."""
    if value is None:
        return ""
    return _("inskriven i hemsjukvården") if value else _("inte inskriven i hemsjukvården")


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
        "plan": _("handlingsplan"),
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
        "source-much-later": _("Källan är läst långt efter den dagen och säger inte när regeln började gälla."),
        "law-silent": _("Lagen nämner en annan huvudman och säger inte om parterna får komma överens om annat."),
        "role-not-stated": _("Källan säger inte vem som har just den roll du frågar om."),
        "sources-disagree": _("Källor säger olika."),
        "may-be-transferred": _(
            "Lagen låter huvudmännen komma överens om annat; någon sådan överenskommelse är inte känd här."
        ),
        "silent-on-setting": _("Källan säger inget om boendeformen."),
        "place-as-asked": _(
            "Svaret gäller platsen i frågan. Bor personen på en plats och vistas på en annan: fråga om båda."
        ),
        "only-in-setting": _("Gäller bara i den boendeform som anges; frågan nämner ingen."),
        "only-part-of-setting": _("Gäller bara en del av den boendeform du frågar om."),
        "other-setting": _("Källan talar om en annan boendeform eller vårdform än den du frågar om."),
        "other-group": _("Källan talar om andra grupper än den du frågar om."),
        "silent-on-age": _("Källan säger inget om åldern."),
        "only-part-of-age": _("Gäller bara en del av de åldrar du frågar om."),
        "silent-on-enrolled": _("Källan säger inget om inskrivning i hemsjukvården."),
    }.get(code, code)


def step(taken: dict[str, Any]) -> str:
    """What became of a rule on the way to the answer."""
    effect, by = taken["effect"], taken["by"]
    reason: str = taken["reason"]
    if effect == "out":
        return {
            "place": _("togs bort: gäller inte på platsen"),
            "place-exception": _("togs bort: undantag för platsen"),
            "exception": _("togs bort: regeln gör undantag"),
            "time": _("togs bort: gäller inte den dagen"),
            "area": _("togs bort: annat område"),
            "setting": _("togs bort: annan boendeform"),
            "age": _("togs bort: annan ålder"),
            "enrolled": _("togs bort: annat om inskrivning i hemsjukvården"),
        }.get(reason, reason)
    if effect == "superseded":
        return _("togs bort: ersatt av {by}").format(by=by)
    if effect == "unsettled":
        return _("står emot {by}: lagen säger inte om parterna får komma överens om annat").format(by=by)
    if effect == "weak":
        return _("togs bort: passar frågan mycket sämre")
    why = {
        "transfer": _("ansvaret är överlåtet dit"),
        "not-transferable": _("lagen låter inte ansvaret överlåtas"),
        "level": _("närmare platsen"),
        "nationwide": _("gäller hela landet"),
        "authority": _("dokument med högre rang"),
        "start": _("senare"),
        "evidence": _("texten själv är läst"),
    }.get(reason, reason)
    return _("fick stå tillbaka för {by}: {why}").format(by=by, why=why)


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


def scheme(code: str) -> str:
    """What the concepts of a vocabulary are."""
    return {
        "settings": _("boendeform eller vårdform"),
        "target-groups": _("målgrupp"),
        "units": _("verksamhet"),
        "roles": _("roll"),
    }.get(code, code)


def principal_kind(code: str) -> str:
    """The sort of a principal."""
    return {
        "region": _("region"),
        "municipality": _("kommun"),
        "joint-body": _("gemensamt organ"),
        "body": _("organ"),
        "state": _("staten"),
        "unit": _("verksamhet"),
        "individual": _("den enskilde"),
    }.get(code, code)


def principals(held: list[dict[str, Any]], arranged: str | None = None) -> str:
    """Principals with their units in parentheses, joined by "och", or "eller" where either does."""
    if not held:
        return _("ingen som källan namnger")
    word = _("eller") if arranged == "either" else _("och")
    units: dict[str, list[str]] = {}
    for principal in held:
        units.setdefault(principal["name"], []).extend(filter(None, [principal.get("unit")]))
    shown = [f"{name} ({joined(list(map(lowered, inner)), word)})" if inner else name for name, inner in units.items()]
    return joined(shown, word)


def deeds(roles: dict[str, list[dict[str, Any]]], arranged: str | None, first: str | None) -> list[str]:
    """Who does what, one line for each set of holders, the role `first` in the first line."""
    lines: dict[str, list[str]] = {}
    for code in sorted(roles, key=lambda c: c != first):
        if roles[code]:
            many = 1 if arranged == "either" else len({p["name"] for p in roles[code]})
            lines.setdefault(principals(roles[code], arranged), []).append(role(code, many))
    return [f"{capital(who)} {joined(verbs, _('och'))}" for who, verbs in lines.items()]


def denials(excludes: dict[str, list[dict[str, Any]]]) -> list[str]:
    """Who the source says does not hold a role."""
    says = _("{who} {role} inte")
    return [capital(says.format(who=principals(held), role=role(code, len(held)))) for code, held in excludes.items()]


def joined(parts: list[str], word: str) -> str:
    """Parts with commas between them and a word before the last."""
    return "".join(parts) if len(parts) < 2 else f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def lowered(text: str) -> str:
    """The text with a small letter first, but for an abbreviation."""
    return text if text[1:2].isupper() or text[1:2] == "-" else text[:1].lower() + text[1:]


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
