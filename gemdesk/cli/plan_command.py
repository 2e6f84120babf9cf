"""``gemdesk plan FILM [FILM] [options]``."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from gemdesk.cli.output import print_json, print_lines
from gemdesk.errors import FileUnwritable, UsageError
from gemdesk.records.cleaning import clean_line
from gemdesk.records.plan_record import Plan

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from gemdesk.planner.evening import EveningRequest
    from gemdesk.planner.pairing_index import PairingIndex

SHEETS = ("host", "prompts", "facilitator", "guest", "run", "note", "all")


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "films", nargs="+", metavar="FILM", help="one film takes its first partner; two keep their order"
    )
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--alone", action="store_true", help="one film, without a partner")
    shape.add_argument("--short", action="store_true", help="a short before the feature")
    parser.add_argument("--reorder", action="store_true", help="let the order of two films be chosen")
    moment = parser.add_mutually_exclusive_group()
    moment.add_argument("--start", metavar="ISO", help="date and time of the introduction (default: Saturday, 19:30)")
    moment.add_argument("--finish", metavar="ISO", help="date and time by which all must be over")
    parser.add_argument("--zone", metavar="NAME", help="time zone, such as Europe/Berlin (default: this computer's)")
    parser.add_argument("--interval", type=int, default=20, metavar="MIN", help="minutes between two features")
    parser.add_argument("--discussion", type=int, default=25, metavar="MIN", help="minutes of talk")
    parser.add_argument("--assume", type=int, metavar="MIN", help="running time of a film whose own is not known")
    parser.add_argument("--speaker", metavar="NAME", help="who introduces the films")
    parser.add_argument("--wpm", type=int, default=130, metavar="N", help="the speaker's words a minute (default 130)")
    parser.add_argument("--venue", metavar="PLACE", help="where it is shown")
    parser.add_argument("--public", action="store_true", help="shown outside a private home")
    parser.add_argument("--licence", metavar="TEXT", help="reference of the licence")
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help="paper of the sheets")
    parser.add_argument("--out", metavar="FILE.pdf", help="write the sheets to this file")
    parser.add_argument("--sheet", action="append", choices=SHEETS, help="which sheets; may be repeated (default all)")
    parser.add_argument("--save", action="store_true", help="keep the evening in the library")


def run(options: Namespace, path: Path) -> int:
    """Plan, print the plan, write the sheets."""
    from gemdesk.catalog.films import list_rows
    from gemdesk.catalog.records import planned_films
    from gemdesk.db.library import Library
    from gemdesk.operations.find_partners import pairing_index
    from gemdesk.planner.evening import plan_evening
    from gemdesk.planner.plan_json import plan_json

    if len(options.films) > 2:
        raise UsageError(f"An evening takes one film or two; {len(options.films)} were named.")
    if len(options.films) > 1 and options.alone:
        raise UsageError("--alone plans one film, but two were named. Leave out one of them, or --alone.")
    library = Library(path)
    request = _request(options)
    with library.read() as connection:
        index = pairing_index(connection)
        ids = _films(connection, options, index)
        plan = plan_evening(request, planned_films(connection, ids), frequencies=index.frequencies)
        rows = [row._asdict() for row in list_rows(connection, [film.id for film in plan.films])]
    if options.out is not None:
        _write_sheets(plan, Path(options.out), options.sheet or ["all"])
    if options.save:
        _save(library, plan, request)
    if options.json:
        print_json({"plan": plan_json(plan, rows)})
    else:
        print_lines(_lines(plan, options.out))
    return 0


def _request(options: Namespace) -> "EveningRequest":
    from gemdesk.planner.evening import EveningRequest

    return EveningRequest(
        start=_moment(options.start, "--start"),
        finish=_moment(options.finish, "--finish"),
        time_zone=options.zone,
        interval=options.interval,
        discussion=options.discussion,
        alone=options.alone,
        assume_runtime=options.assume,
        reorder=options.reorder or len(options.films) == 1,
        public=options.public,
        licence=_text(options.licence),
        venue=_text(options.venue),
        speaker=_text(options.speaker),
        words_per_minute=options.wpm,
        paper=options.paper,
    )


def _text(typed: str | None) -> str | None:
    return clean_line(typed) or None if typed else None


def _moment(text: str | None, option: str) -> datetime | None:
    if text is None:
        return None
    with suppress(ValueError):
        # A date alone would mean midnight, which nobody means.
        if len(text) > len("2026-11-28"):
            return datetime.fromisoformat(text)
    raise UsageError(f"{option} is {text!r}; a date and time such as 2026-11-28T19:30 was expected.")


def _films(connection: "Connection", options: Namespace, index: "PairingIndex") -> list[int]:
    from gemdesk.catalog.films import find_one
    from gemdesk.operations.find_partners import find_partners, fits_an_evening

    ids = [find_one(connection, name) for name in options.films]
    if len(ids) > 1 or options.alone:
        return ids
    partners = find_partners(connection, ids[0], index=index, limit=1, want="short" if options.short else "feature")
    if not partners:
        kind = "short" if options.short else "partner"
        raise UsageError(f"The library holds no {kind} for {options.films[0]}. Add films, or plan it with --alone.")
    if not fits_an_evening(partners[0]) and not options.short:
        # Nothing long enough to be a second film leaves people in their seats: open with a short instead.
        partners = find_partners(connection, ids[0], index=index, limit=1, want="short") or partners
    partner = partners[0].film.id
    return [partner, ids[0]] if options.short else [ids[0], partner]


def _write_sheets(plan: Plan, target: Path, sheets: list[str]) -> None:
    from gemdesk.exporters.atomic import write_atomically
    from gemdesk.printing.typesetter import Typesetter

    if target.suffix.lower() != ".pdf":
        raise FileUnwritable(f"{target} does not end in .pdf; sheets are written as PDF.", file=str(target))
    write_atomically(target, Typesetter().pdf(plan, sheets, plan.paper))


def _save(library: object, plan: Plan, request: "EveningRequest") -> None:
    from gemdesk.db.library import Library
    from gemdesk.operations.change import change
    from gemdesk.operations.plan_to_screening import Evening, screening_of
    from gemdesk.operations.screenings import save_screening

    assert isinstance(library, Library)
    with change(library, f"Plan {plan.concept}", "command line") as current:
        save_screening(current, screening_of(Evening(plan, time_zone=request.time_zone)))


def _lines(plan: Plan, out: str | None) -> Iterator[str]:
    yield plan.concept
    yield ""
    if plan.order_reason:
        yield plan.order_reason
        yield ""
    for item in plan.items:
        minutes = f"{item.minutes:>4} min" if item.minutes else " " * 8
        who = f"  ({item.who})" if item.who else ""
        yield f"{item.start:%a %H:%M}  {minutes}  {item.title}{who}"
    for warning in plan.warnings:
        yield f"! {warning.text}"
    seconds = round(plan.introduction.minutes * 60)
    yield ""
    yield f"Introduction, {plan.introduction.words} words, {seconds // 60} min {seconds % 60:02d} s of 5-7"
    for block in plan.introduction.blocks:
        yield from ("", f"[{block.name}]", block.text)
    if plan.bridge:
        yield from ("", "[bridge]", plan.bridge.text)
    yield from ("", "Prompts")
    for number, prompt in enumerate(plan.prompts, 1):
        star = "*" if prompt.starred else " "
        follow_up = f" And then: {prompt.follow_up}" if prompt.follow_up else ""
        after = " [facilitator only]" if prompt.spoiler else ""
        yield f"{star}{number} {prompt.kind}: {prompt.text}{follow_up}{after}"
    if plan.gaps:
        yield from ("", "Gaps")
        yield from (f"- {gap.block}: {gap.text}" for gap in plan.gaps)
    if out:
        yield from ("", f"Sheets: {out}")
