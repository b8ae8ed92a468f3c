"""What a new file can lean on: places by name or code, areas, and the folders that there are."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from ..errors import UsageError
from ..i18n import _
from ..model.dates import today
from ..store.manifest import FOLDERS, scan
from ..validate.corpus import Corpus, Gathered
from ..validate.examining import said
from ..validate.places import is_code
from ..validate.reading import read_files
from ..validate.rules.unknown_code import places_named
from .scaffold import Draft


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A knowledge base as far as a new file needs it.

    Attributes:
        root: the data folder.
        corpus: what its principals and areas say.
        areas: every area, the top ones first.
    """

    root: Path
    corpus: Corpus
    areas: tuple[str, ...]

    @classmethod
    def of(cls, root: Path) -> Surroundings:
        """Read the principals and the areas; what is broken there is passed over."""
        facts = Gathered()
        names = [name for name in scan(root) if name.startswith(("principals/", "areas/"))]
        for file in read_files(root, names):
            facts.add((file.path, key, value) for key, value in said(file))
        areas = sorted(facts.ids("area"), key=lambda area: (area.count("/"), area))
        return cls(root, Corpus("", today(), facts), tuple(areas))

    def parties(self, place: str) -> tuple[str, ...]:
        """The codes that a place stands for as a party: a region with its municipalities, a municipality, or all.

        Raises:
            UsageError: there is no such place, or several have the name.
        """
        named = sorted({code for code, _name in places_named(place, self.corpus)})
        if is_code(place) and self.corpus.known("principal", place):
            named = [place]
        elif place.upper() == "SE":
            return ("SE",)
        if not named:
            raise UsageError(_("Okänd plats: {place}.").format(place=place), _("Ange namn eller kod, eller SE."))
        if len(named) > 1:
            raise UsageError(
                _("Flera platser heter {place}.").format(place=place),
                _("Ange koden: {codes}.").format(codes=", ".join(named)),
            )
        code = named[0]
        return (code, f"{code}/municipalities") if len(code) == 2 else (code,)

    def area(self, name: str) -> str:
        """An area by its id.

        Raises:
            UsageError: there is no such area; near ids are the hint.
        """
        if name not in self.areas:
            near = get_close_matches(name, self.areas, 3, 0.5) or [area for area in self.areas if "/" not in area]
            hint = _("Menade du {names}?").format(names=", ".join(near))
            raise UsageError(_("Okänt område: {text}.").format(text=name), hint)
        return name

    def name_of(self, draft: Draft) -> str:
        """Where a new file goes, below the data folder."""
        folder = next(folder for folder, kind in FOLDERS.items() if kind == draft.kind)
        if draft.kind == "agreement":
            folder += "/" + self._region_folder(draft.parties[0])
        return f"{folder}/{draft.id}.yaml"

    def _region_folder(self, party: str) -> str:
        if not is_code(party):
            return "national"
        region = party[:2]
        agreements = self.root / "agreements"
        there = sorted(entry.name for entry in agreements.iterdir() if entry.name.startswith(region + "-"))
        return there[0] if there else f"{region}-{self._region_name(region)}"

    def _region_name(self, region: str) -> str:
        files = sorted((self.root / "principals").glob(f"{region}-*.yaml"))
        return files[0].stem[3:] if files else "region"
