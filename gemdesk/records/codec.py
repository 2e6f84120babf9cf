"""Records as JSON values and back, driven by the record classes themselves.

The JSON of a record is an object with one key per field, in GemDesk JSON and in every ``--json`` output alike. Reading
is strict: a value of another type, or outside its field's `rules`, is refused with a sentence that names its path.
Reading and checking is planned once per class and then follows the keys that are present.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from functools import partial
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from gemdesk import limits
from gemdesk.errors import GemDeskError
from gemdesk.records.cleaning import clean, clean_line
from gemdesk.records.film_record import FilmRecord
from gemdesk.records.rules import RULES, Rule

T = TypeVar("T")

_ONE_LINE = frozenset(("title", "original_title", "sort_title", "transliteration", "name", "sort_name", "character"))
_ENCLOSING = 3
"""A record of a file stands three levels deep: the file's object, a list, the record."""


class RecordError(GemDeskError):
    """A value that a record cannot hold; ``field`` is its path: ``films[3].honours[0].year``."""

    def __init__(self, field: str, value: object, expected: str) -> None:
        super().__init__(f"{field} is {_shown(value)}, {expected} was expected", code="record")
        self.field = field


@dataclass(slots=True)
class Reading:
    """What reading noticed beside the record: texts that were cleaned, keys that no field knows."""

    cleaned: int = 0
    unknown: dict[str, str] = field(default_factory=dict)
    """Key path below the record (``premiere``, ``credits[0].salary``) to its value as text."""


def to_json(record: object) -> dict[str, Any]:
    """The JSON object of any record: every field present, None for an absent scalar, [] for an absent list."""
    encoded: dict[str, Any] = {}
    for name, nested in _encode_plan(type(record)):
        value = getattr(record, name)
        encoded[name] = value if nested is None or value is None else nested(value)
    return encoded


def from_json(cls: type[T], value: object, where: str = "", reading: Reading | None = None) -> T:
    """The record of class ``cls`` that a JSON object holds; ``where`` is its path, for the sentence of a refusal.

    Keys that a film does not know are kept in its ``extra``, those of nested records under their path; on a record
    other than a film they are only noted in ``reading``. Raises `RecordError`.
    """
    noticed = Reading() if reading is None else reading
    noticed.unknown.clear()
    try:
        record = _decode(cls, value, noticed)
    except _FaultError as fault:
        raise RecordError(_path(where, fault.path) or cls.__name__, fault.value, fault.expected) from None
    if noticed.unknown and isinstance(record, FilmRecord):
        record.extra.update(noticed.unknown)
    return record


def as_text(value: object) -> str:
    """Any JSON value as the text that ``extra`` keeps: text as it is, the rest as JSON. Raises `RecordError`."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, (list, dict)) and _depth(value) + _ENCLOSING > limits.JSON_DEPTH:
        raise RecordError("a value", value, f"nesting of at most {limits.JSON_DEPTH} levels")
    return clean(json.dumps(value, ensure_ascii=False, sort_keys=True))


def _depth(value: object) -> int:
    """Levels of lists and objects in ``value``, without recursion: the point is a value that is too deep for it."""
    deepest, level = 0, [value]
    while containers := [item for item in level if isinstance(item, (list, dict))]:
        deepest += 1
        level = [inner for item in containers for inner in (item.values() if isinstance(item, dict) else item)]
    return deepest


def _shown(value: object) -> str:
    """A value in a sentence: short, and never the whole of a long one."""
    if value is None:
        return "empty"
    if isinstance(value, (list, tuple)):
        return "a list"
    if isinstance(value, Mapping):
        return "an object"
    text = repr(value) if isinstance(value, str) else json.dumps(value)
    return text if len(text) <= 60 else text[:57] + "...'"


# -- writing ----------------------------------------------------------------------------------------------------------

Encoder = Callable[[Any], Any]


_ENCODE_PLANS: dict[type, tuple[tuple[str, Encoder | None], ...]] = {}


def _encode_plan(cls: type) -> tuple[tuple[str, Encoder | None], ...]:
    plan = _ENCODE_PLANS.get(cls)
    if plan is None:
        hints = get_type_hints(cls)
        plan = _ENCODE_PLANS[cls] = tuple((name, _encoder(hint)) for name, hint in hints.items())
    return plan


def _encoder(hint: object) -> Encoder | None:
    """How a value of type ``hint`` becomes JSON; None where it is JSON already."""
    hint = _without_none(hint)
    if get_origin(hint) is tuple:
        inner = _encoder(get_args(hint)[0])
        return list if inner is None else lambda values: [inner(value) for value in values]
    if get_origin(hint) is dict:
        return dict
    return to_json if is_dataclass(hint) else None


# -- reading ----------------------------------------------------------------------------------------------------------

Decoder = Callable[[object, Reading], Any]
"""(JSON value, notes) -> field value; raises `_FaultError`."""


class _FaultError(Exception):
    """A refused value on its way out of the nesting; each level puts its own step before ``path``."""

    def __init__(self, value: object, expected: str, path: str = "") -> None:
        super().__init__(expected)
        self.value = value
        self.expected = expected
        self.path = path


@dataclass(frozen=True, slots=True)
class _ClassPlan:
    fields: Mapping[str, tuple[Decoder, Rule | None]]
    required: tuple[str, ...]


_DECODE_PLANS: dict[type, _ClassPlan] = {}


def _decode_plan(cls: type) -> _ClassPlan:
    plan = _DECODE_PLANS.get(cls)
    if plan is None:
        plan = _DECODE_PLANS[cls] = _new_decode_plan(cls)
    return plan


def _new_decode_plan(cls: type) -> _ClassPlan:
    hints = get_type_hints(cls)
    rules = RULES.get(cls, {})
    steps = {name: (_decoder(name, hint), rules.get(name)) for name, hint in hints.items()}
    required = (item.name for item in fields(cls) if item.default is MISSING and item.default_factory is MISSING)
    return _ClassPlan(steps, tuple(required))


def _decode(cls: type[T], value: object, reading: Reading) -> T:
    if not isinstance(value, dict):
        raise _FaultError(value, "an object")
    plan = _decode_plan(cls)
    known = plan.fields
    found: dict[str, Any] = {}
    key = ""
    try:
        for key, item in value.items():
            if item is None:
                continue
            step = known.get(key)
            if step is None:
                reading.unknown[clean(key)] = as_text(item)
                continue
            decoded = found[key] = step[0](item, reading)
            if step[1] and (expected := step[1](decoded)):
                raise _FaultError(item, expected)
    except _FaultError as fault:
        fault.path = _path(key, fault.path)
        raise
    for name in plan.required:
        if name not in found:
            raise _FaultError(None, "a value", name)
    return cls(**found)


def _nested(cls: type[T], step: str, value: object, reading: Reading) -> T:
    """A record inside another; unknown keys found inside are noted under ``step``."""
    before = len(reading.unknown)
    record = _decode(cls, value, reading)
    if len(reading.unknown) > before:
        for key in list(reading.unknown)[before:]:
            reading.unknown[f"{step}.{key}"] = reading.unknown.pop(key)
    return record


def _path(step: str, rest: str) -> str:
    if not step or not rest:
        return step or rest
    return step + rest if rest.startswith("[") else f"{step}.{rest}"


def _without_none(hint: object) -> object:
    if get_origin(hint) is UnionType:
        return next(argument for argument in get_args(hint) if argument is not NoneType)
    return hint


def _decoder(name: str, hint: object) -> Decoder:
    hint = _without_none(hint)
    if get_origin(hint) is tuple:
        element = get_args(hint)[0]
        return _texts if element is str else partial(_records, element, name)
    if get_origin(hint) is dict:
        return _texts_by_key
    if isinstance(hint, type) and is_dataclass(hint):
        return partial(_nested, hint, name)
    if hint is str:
        return _one_line if name in _ONE_LINE else _text
    scalars: dict[object, Decoder] = {int: _whole_number, float: _number, bool: _yes_or_no}
    return scalars[hint]


def _text(value: object, reading: Reading, tidy: Callable[[str], str] = clean) -> str:
    if not isinstance(value, str):
        raise _FaultError(value, "text")
    if len(value) > limits.FIELD_CHARS:
        raise _FaultError(value, f"text of at most {limits.FIELD_CHARS} characters")
    text = tidy(value)
    if text is not value:
        reading.cleaned += 1
    return text


def _one_line(value: object, reading: Reading) -> str:
    return _text(value, reading, clean_line)


def _whole_number(value: object, _reading: Reading) -> int:
    if type(value) is not int:
        raise _FaultError(value, "a whole number")
    return value


def _number(value: object, _reading: Reading) -> float:
    if type(value) is not float and (type(value) is not int or abs(value) > 2**53):
        raise _FaultError(value, "a number")
    return float(value)


def _yes_or_no(value: object, _reading: Reading) -> bool:
    if not isinstance(value, bool):
        raise _FaultError(value, "true or false")
    return value


def _texts_by_key(value: object, _reading: Reading) -> dict[str, str]:
    if not isinstance(value, dict):
        raise _FaultError(value, "an object of texts")
    found: dict[str, str] = {}
    for key, item in value.items():
        if isinstance(item, bool) or not isinstance(item, (str, int)):
            raise _FaultError(item, "text", key)
        found[clean(key)] = clean(str(item))
    return found


def _texts(value: object, reading: Reading) -> tuple[str, ...]:
    return _elements(value, lambda _, item: _text(item, reading))


def _records(cls: type, name: str, value: object, reading: Reading) -> tuple[Any, ...]:
    return _elements(value, lambda place, item: _nested(cls, f"{name}[{place}]", item, reading))


def _elements(value: object, decode: Callable[[int, Any], Any]) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise _FaultError(value, "a list")
    found: list[Any] = []
    try:
        for item in value:
            found.append(decode(len(found), item))
    except _FaultError as fault:
        fault.path = _path(f"[{len(found)}]", fault.path)
        raise
    return tuple(found)
