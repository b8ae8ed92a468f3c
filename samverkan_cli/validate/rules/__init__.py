"""The rules: a plain table. A new rule is one file, one line here and one page in `docs/regler/`.

A rule's module has

- `ID` and `LEVEL` (error, warning or note);
- `check(file, corpus)`, which yields the findings of one file that has been read;
- `facts(file)`, if other files are asked about: what a file says to others, each under a key (see `validate.corpus`);
- `COMPARES = True`, if it says nothing of a file that stands outside a knowledge base.
"""

from __future__ import annotations

from types import ModuleType

from . import (
    age_order,
    arrangement_missing,
    arrangement_sole,
    dangling_reference,
    dates_order,
    deadline_format,
    duplicate_id,
    expired_in_force,
    future_date,
    gap,
    glossary_clash,
    holder_not_party,
    id_filename,
    idle_word,
    inconsistent_terms,
    law_repealed,
    long_quote,
    modeline,
    municipality_region,
    normal_form,
    not_yet_adopted,
    ordinary_word,
    overlap,
    personal_data,
    place_not_party,
    question_stale,
    reference_cycle,
    review_overdue,
    role_empty,
    secondary_only,
    source_locator,
    source_missing,
    source_url,
    superseded_in_force,
    superseder_missing,
    unknown_abbreviation,
    unknown_code,
    unreachable_url_form,
    yaml_ambiguous,
)

RULES: dict[str, ModuleType] = {
    module.ID: module
    for module in (
        modeline,
        normal_form,
        yaml_ambiguous,
        id_filename,
        duplicate_id,
        dangling_reference,
        reference_cycle,
        unknown_code,
        place_not_party,
        holder_not_party,
        municipality_region,
        dates_order,
        future_date,
        expired_in_force,
        not_yet_adopted,
        superseded_in_force,
        superseder_missing,
        overlap,
        arrangement_missing,
        arrangement_sole,
        role_empty,
        gap,
        deadline_format,
        age_order,
        source_missing,
        source_locator,
        source_url,
        unreachable_url_form,
        secondary_only,
        review_overdue,
        personal_data,
        long_quote,
        glossary_clash,
        idle_word,
        ordinary_word,
        unknown_abbreviation,
        inconsistent_terms,
        law_repealed,
        question_stale,
    )
}
