"""The page of `validate`."""

from __future__ import annotations

from collections import Counter
from typing import Any

from ...i18n import _, ngettext
from ..page import BAD, GOOD, MUTED, WARN, Page

MANY = 20
"""So many notes of several rules are counted rather than listed."""

_STYLES = {"error": BAD, "warning": WARN, "note": MUTED}


def page(document: dict[str, Any]) -> Page:
    """Each finding with its place, its line and what to do, and the sum."""
    made = Page()
    findings = document["findings"]
    notes = Counter(finding["rule"] for finding in findings if finding["level"] == "note")
    counts_only = notes.total() > MANY and len(notes) > 1
    for finding in findings:
        if counts_only and finding["level"] == "note":
            continue
        level = finding["level"]
        made.text(
            (_place(finding), "strong"),
            (f" {_levels()[level]} ", _STYLES[level]),
            finding["message"],
            (f" [{finding['rule']}]", MUTED),
        )
        if finding.get("excerpt"):
            made.excerpt(finding["line"], finding["column"], finding["excerpt"])
        if finding["hint"]:
            made.text((finding["hint"], MUTED), indent=2)
    if counts_only:
        _count(made, notes)
    if findings:
        made.gap()
    bad = document["summary"]["errors"] or document["summary"]["warnings"]
    style = (BAD if document["summary"]["errors"] else WARN) if bad else GOOD
    made.text((counted(document), style))
    return made


def summary(document: dict[str, Any]) -> Page:
    """For a pull request: the sum, and a table of the findings; of many notes only how many there are."""
    made = Page()
    made.heading(_("Prövning av kunskapsbasen"), 2)
    made.text(counted(document))
    findings = document["findings"]
    notes = Counter(finding["rule"] for finding in findings if finding["level"] == "note")
    counts_only = notes.total() > MANY
    rows = [
        [_levels()[f["level"]], f["rule"], _place(f), " ".join(part for part in (f["message"], f["hint"]) if part)]
        for level in _STYLES
        for f in findings
        if f["level"] == level and not (counts_only and level == "note")
    ]
    if rows:
        made.table([_("Nivå"), _("Regel"), _("Plats"), _("Vad och hur")], rows)
    if counts_only:
        _count(made, notes)
    return made


def counted(document: dict[str, Any]) -> str:
    """How many files were examined, and what was found."""
    total = document["summary"]
    files = ngettext("{n} fil", "{n} filer", document["files"]).format(n=document["files"])
    if not document["findings"]:
        return _("{files} kontrollerade, inga fel.").format(files=files)
    return _("{files} kontrollerade: {found}.").format(
        files=files,
        found=", ".join(
            (
                ngettext("{n} fel", "{n} fel", total["errors"]).format(n=total["errors"]),
                ngettext("{n} varning", "{n} varningar", total["warnings"]).format(n=total["warnings"]),
                ngettext("{n} notis", "{n} notiser", total["notes"]).format(n=total["notes"]),
            )
        ),
    )


def _count(made: Page, notes: Counter[str]) -> None:
    made.text(
        _("Notiser: {counts}.").format(counts=", ".join(f"{rule} {count}" for rule, count in notes.most_common())),
        (" " + _("Visa dem med --rule."), MUTED),
    )


def _place(finding: dict[str, Any]) -> str:
    return f"{finding['path']}:{finding['line']}:{finding['column']}"


def _levels() -> dict[str, str]:
    return {"error": _("fel"), "warning": _("varning"), "note": _("notis")}
