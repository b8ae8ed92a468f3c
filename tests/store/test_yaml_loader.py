"""The strict loader: values, positions, and what it refuses."""

from __future__ import annotations

import os
import pathlib
import pickle
import time

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverkan_cli.store import yaml_builder
from samverkan_cli.store.yaml_loader import (
    MAX_BYTES,
    Loaded,
    Mark,
    PlainScalar,
    YamlProblem,
    load_bytes,
    load_file,
)

TRAPS = yaml.safe_load((pathlib.Path(__file__).parent / "yaml_traps.yaml").read_text("utf-8"))


@pytest.fixture(params=["CSafeLoader", "SafeLoader"], ids=["libyaml", "python"])
def parser(request, monkeypatch):
    """Run the test with both of PyYAML's parsers."""
    if not hasattr(yaml, request.param):
        pytest.skip("PyYAML without libyaml")
    monkeypatch.setattr(yaml_builder, "Parser", getattr(yaml, request.param))


def load(text: str) -> Loaded:
    return load_bytes(text.encode(), "f.yaml")


def problem(text: str | bytes) -> YamlProblem:
    with pytest.raises(YamlProblem) as caught:
        load_bytes(text if isinstance(text, bytes) else text.encode(), "f.yaml")
    return caught.value


# --- values and refusals, row by row ---


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("row", [r for r in TRAPS if "value" in r], ids=lambda r: r["why"])
def test_read_as(row):
    # repr, because 1 == True == 1.0
    assert repr(load(row["text"]).value) == repr(row["value"])


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("row", [r for r in TRAPS if "problem" in r], ids=lambda r: r["why"])
def test_refused(row):
    line, column, word = row["problem"]
    found = problem(row["text"])
    assert (found.line, found.column) == (line, column), str(found)
    assert word in found.message
    assert found.hint
    assert "{" not in found.message + found.hint.replace("{b}", "")


def test_a_row_is_a_value_or_a_problem():
    assert [r for r in TRAPS if ("value" in r) == ("problem" in r)] == []


def test_problem_says_where_what_and_what_to_do():
    found = problem("a: 1\na: 2\n")
    assert str(found) == "f.yaml:2:1: Nyckeln a finns redan på rad 1."
    assert found.hint == "Ta bort den ena, eller för ihop dem."


def test_problem_survives_pickling():
    found = problem("a: 1\na: 2\n")
    again = pickle.loads(pickle.dumps(found))  # noqa: S301
    assert (str(again), again.hint, again.message) == (str(found), found.hint, found.message)


def test_unknown_error_of_pyyaml_is_told_in_its_words():
    error = yaml.scanner.ScannerError(None, None, "something new", None)
    assert "something new" in str(yaml_builder.explain(error, "a: 1", "f.yaml"))


# --- bytes ---


@pytest.mark.parametrize(
    ("data", "line", "column", "word"),
    [
        ("titel: Ö".encode("latin-1"), 1, 8, "0xD6"),
        ("å: ä\nö: ".encode() + b"\xff", 2, 4, "0xFF"),
        (b"\xef\xbb\xbfa: \xff", 1, 4, "0xFF"),
        (b"a: \xed\xa0\x80", 1, 4, "UTF-8"),  # a lone surrogate
        (b"a: \xc3", 1, 4, "UTF-8"),  # cut off in the middle of a character
        ("a: 1".encode("utf-16"), 1, 1, "UTF-16"),
        (b"\xfe\xff" + "a: 1".encode("utf-16-be"), 1, 1, "UTF-16"),
        ("a: 1".encode("utf-16-le"), 1, 2, "U+0000"),
    ],
)
def test_other_encodings(data, line, column, word):
    found = problem(data)
    assert (found.line, found.column) == (line, column)
    assert word in found.message


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("text", [r'"\ud800"', r'"\udc00\ud800"'])
def test_lone_surrogates_in_escapes(text):
    assert problem(text).line == 1


@pytest.mark.usefixtures("parser")
def test_escape_beyond_unicode():
    assert problem(r'a: "\UFFFFFFFF"').line == 1


# --- positions ---

AGREEMENT = """\
# yaml-language-server: $schema=x
id: sthlm-uppsökande
parties: ["01", åäö]
responsibilities:
  - id: första
    applies: {age: {from: 18}, enrolled: null}
  - id: "andra"
    summary: |
      Kommunen letar.
    except:
    - see:
"""
PLACES = {  # path: (line, column) of the value, then of the key
    (): ((2, 1), (2, 1)),
    ("id",): ((2, 5), (2, 1)),
    ("parties",): ((3, 10), (3, 1)),
    ("parties", 0): ((3, 11), (3, 11)),
    ("parties", 1): ((3, 17), (3, 17)),
    ("responsibilities",): ((5, 3), (4, 1)),
    ("responsibilities", 0): ((5, 5), (5, 5)),
    ("responsibilities", 0, "id"): ((5, 9), (5, 5)),
    ("responsibilities", 0, "applies"): ((6, 14), (6, 5)),
    ("responsibilities", 0, "applies", "age", "from"): ((6, 27), (6, 21)),
    ("responsibilities", 0, "applies", "enrolled"): ((6, 42), (6, 32)),
    ("responsibilities", 1, "id"): ((7, 9), (7, 5)),
    ("responsibilities", 1, "summary"): ((8, 14), (8, 5)),
    ("responsibilities", 1, "except", 0, "see"): ((11, 11), (11, 7)),  # the empty value follows its colon
}


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("start", ["", "\ufeff"], ids=["plain", "bom"])
def test_places(start, end):
    loaded = load(start + AGREEMENT.replace("\n", end))
    for path, (value, key) in PLACES.items():
        assert loaded.mark(path) == Mark(*value), path
        assert loaded.key_mark(path) == Mark(*key), path


def test_absent_path_is_placed_at_its_nearest_ancestor():
    loaded = load(AGREEMENT)
    first = ("responsibilities", 0)
    for absent in [(*first, "task"), (*first, "task", 3), (*first, "id", "x"), (*first, 0)]:
        there = absent[:3] if "id" in absent else first
        assert loaded.mark(absent) == loaded.mark(there)
        assert loaded.key_mark(absent) == loaded.key_mark(there)
    assert loaded.mark(("responsibilities", 2)) == Mark(5, 3)
    assert loaded.mark(("responsibilities", -1)) == Mark(5, 3)
    assert loaded.mark(("x", "y")) == Mark(2, 1)


def test_positions_do_not_depend_on_what_becomes_of_the_value():
    loaded = load(AGREEMENT)
    loaded.value.clear()
    assert loaded.mark(("responsibilities", 1, "id")) == Mark(7, 9)


def test_text_is_kept_without_byte_order_mark():
    assert load("\ufeffa: å\r\n").text == "a: å\r\n"


# --- plain scalars that other parsers read otherwise ---


@pytest.mark.usefixtures("parser")
def test_plain_gives_raw_text_paths_and_keys():
    loaded = load("on: [no, 'no', 0114, ord, 1.10]\nb: {c: , d: 2017:30, <: NULL}\n")
    assert list(loaded.plain(lambda raw: True)) == [
        PlainScalar(("on",), "on", is_key=True),
        PlainScalar(("on", 0), "no", is_key=False),
        PlainScalar(("on", 2), "0114", is_key=False),
        PlainScalar(("on", 4), "1.10", is_key=False),
        PlainScalar(("b", "c"), "", is_key=False),
        PlainScalar(("b", "d"), "2017:30", is_key=False),
        PlainScalar(("b", "<"), "<", is_key=True),
        PlainScalar(("b", "<"), "NULL", is_key=False),
    ]
    assert [p.path for p in loaded.plain({"0114"}.__contains__)] == [("on", 2)]
    assert list(loaded.plain({"ord"}.__contains__)) == []


@given(st.one_of(st.from_regex(r"\A[-+.~=<0-9a-zA-Z_:]{1,12}\Z"), st.sampled_from(["y", "NO", "Off", "tRUE", "<<"])))
def test_plain_misses_nothing_that_yaml_1_1_reads_as_more_than_text(raw):
    text = f"[{raw}]"
    try:
        node = yaml.compose(text, yaml.SafeLoader)
        loaded = load(text)
    except (yaml.YAMLError, YamlProblem):
        return
    for item in node.value:
        if isinstance(item, yaml.ScalarNode) and item.tag != "tag:yaml.org,2002:str":
            assert any(p.raw == item.value for p in loaded.plain(bool)) or item.value == ""


# --- properties ---

WORDS = st.text(st.characters(exclude_characters="\0\x85\u2028\u2029\ufeff", exclude_categories=["Cs"]), max_size=20)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**18) + 1, 10**18 - 1),
    st.integers(-(10**9), 10**9).map(lambda n: n / 4),
    WORDS,
    st.sampled_from(["0114", "2017:30", "no", "åäö", "1e3", "x: y", "- x", "a\nb", "🙂 x"]),
)
DATA = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=15,
)


class Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data):
        return True


def dumped(data, flow, width):
    return yaml.dump(data, Dumper=Dumper, allow_unicode=True, default_flow_style=flow, width=width, sort_keys=False)


def nodes(node, path=()):
    """Every path of PyYAML's own node graph with the nodes of its key (or None) and value."""
    yield path, None, node
    children = []
    if isinstance(node, yaml.MappingNode):
        children = [(key.value, key, value) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        children = [(index, None, value) for index, value in enumerate(node.value)]
    for part, key, value in children:
        below = nodes(value, (*path, part))
        next(below)
        yield (*path, part), key, value
        yield from below


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(DATA, st.sampled_from([None, False, True]), st.sampled_from([10, 80]))
def test_what_pyyaml_writes_is_read_back_with_places(data, flow, width):
    text = dumped(data, flow, width)
    loaded = load(text)
    assert repr(loaded.value) == repr(data)
    for path, key, value in nodes(yaml.compose(text, yaml.SafeLoader)):
        mark = loaded.mark(path)
        assert (mark.line, mark.column) == (value.start_mark.line + 1, value.start_mark.column + 1)
        at = key or value
        mark = loaded.key_mark(path)
        assert (mark.line, mark.column) == (at.start_mark.line + 1, at.start_mark.column + 1)
        assert_starts_here(text.split("\n"), loaded.mark(path), value)


def assert_starts_here(lines, mark, node):
    rest = lines[mark.line - 1][mark.column - 1 :]
    if isinstance(node, yaml.ScalarNode) and node.style is None:
        assert rest.startswith(node.value.split(" ")[0])
    elif isinstance(node, yaml.ScalarNode):
        assert rest[0] == node.style
    elif node.flow_style:
        assert rest[0] in "[{"
    elif isinstance(node, yaml.SequenceNode):
        assert rest[0] == "-"


BITS = [
    *"aå🙂:\n\t[]{}'\"|>#\\~\0\x85",
    ": ",
    "- ",
    ", ",
    "? ",
    "\n  ",
    "\r\n",
    "&x ",
    "*x",
    "!t ",
    "<<",
    "01",
    "1.5",
]
MARKERS = ["---\n", "...\n", "%YAML 1.1\n", "\\u"]
FRAGMENTS = st.lists(st.sampled_from(BITS + MARKERS), max_size=14).map("".join)


@pytest.mark.usefixtures("parser")
@settings(
    max_examples=400,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(FRAGMENTS.map(str.encode) | st.binary(max_size=40))
def test_any_bytes_are_read_or_refused_inside_the_file(data):
    try:
        load_bytes(data, "f.yaml")
        found = None
    except YamlProblem as refused:
        found = refused
    if found is not None:
        lines = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert 1 <= found.line <= len(lines)
        assert 1 <= found.column <= len(lines[found.line - 1]) + 1


# --- hostile files ---

BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(9)
)


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    ("text", "column", "word"),
    [
        pytest.param(BOMB, 4, "Ankare", id="alias bomb"),
        pytest.param("a: " + "[" * 20_000 + "]" * 20_000, 53, "50 nivåer", id="lists"),
        pytest.param("[" * 20_000, 51, "50 nivåer", id="open lists"),
        pytest.param("{a: " * 20_000, 201, "50 nivåer", id="objects"),
        pytest.param("- " * 20_000, 101, "50 nivåer", id="dashes"),
        pytest.param("? " * 20_000, 3, "nyckel", id="keys in keys"),
        pytest.param("a: !!python/object/apply:os.system ['true']", 4, "Taggar", id="code"),
        pytest.param('"' + "x" * 100_000, 1, "avslutas aldrig", id="open text"),
    ],
)
def test_hostile_text_is_refused_at_once(text, column, word):
    start = time.perf_counter()
    found = problem(text)
    assert time.perf_counter() - start < 1
    own_limit = {1001, 1003}  # libyaml from 0.2.6 on stops by itself where it has looked so far ahead
    assert found.line == 1
    assert found.column in ({column, *own_limit} if "[" in text and column > 50 else {column})
    assert word in found.message


@pytest.mark.usefixtures("parser")
def test_fifty_levels_are_read():
    assert load("[" * 50 + "]" * 50).mark((0,) * 49) == Mark(1, 50)
    assert problem("[" * 51 + "]" * 51).column == 51


@pytest.mark.usefixtures("parser")
def test_digits_beyond_any_number_are_text():
    assert load("9" * 100_000).value == "9" * 100_000
    assert load("0." + "9" * 100_000).value == "0." + "9" * 100_000


def test_long_keys_and_their_control_characters_are_not_repeated_whole():
    found = problem(f"{{{'x' * 500}: 1, {'x' * 500}: 2}}")
    assert len(found.message) < 120
    assert "\x1b" not in problem('{"\\e": 1, "\\e": 2}').message


def test_too_large_data_is_not_parsed():
    start = time.perf_counter()
    found = problem(b"a" * (MAX_BYTES + 1))
    assert time.perf_counter() - start < 0.5
    assert "2 MB" in found.message
    assert load_bytes(b"a" * MAX_BYTES, "f.yaml").value == "a" * MAX_BYTES


# --- files ---


def file_problem(path: pathlib.Path) -> str:
    with pytest.raises(YamlProblem) as caught:
        load_file(path, "visas.yaml")
    assert str(caught.value).startswith("visas.yaml:1:1: ")
    return caught.value.message


def test_file_is_read_and_named(tmp_path):
    path = tmp_path / "å.yaml"
    path.write_bytes("å: 1\n".encode())
    assert load_file(path).value == {"å": 1}
    assert load_file(path).name == path.as_posix()
    assert load_file(path, "data/å.yaml").name == "data/å.yaml"


def test_files_that_cannot_be_read(tmp_path):
    loop = tmp_path / "loop.yaml"
    loop.symlink_to(loop.name)
    assert "mapp" in file_problem(tmp_path)
    assert "Länken" in file_problem(loop)
    assert "finns inte" in file_problem(tmp_path / "borta.yaml")
    assert "kan inte läsas" in file_problem(tmp_path / "a\0b.yaml")
    assert "kan inte läsas" in file_problem(tmp_path / ("x" * 300))


def test_a_pipe_is_not_waited_for(tmp_path):
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    assert "vanlig fil" in file_problem(pipe)


def test_no_permission(tmp_path, monkeypatch):
    def refuse(*args, **kwargs):
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "f.yaml"
    path.write_text("a: 1\n")
    monkeypatch.setattr(pathlib.Path, "open", refuse)  # root may read everything
    assert "får inte läsas" in file_problem(path)


def test_a_file_that_vanishes_between_look_and_open(tmp_path, monkeypatch):
    path = tmp_path / "f.yaml"
    path.write_text("a: 1\n")
    look = pathlib.Path.stat

    def look_and_lose(self, **kwargs):
        found = look(self, **kwargs)
        path.unlink()
        return found

    monkeypatch.setattr(pathlib.Path, "stat", look_and_lose)
    assert "finns inte" in file_problem(path)


def test_a_huge_file_is_not_read_whole(tmp_path):
    path = tmp_path / "f.yaml"
    with path.open("wb") as file:
        file.truncate(10**10)  # a hole: takes no room
    assert "2 MB" in file_problem(path)
