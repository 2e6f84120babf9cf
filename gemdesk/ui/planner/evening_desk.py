"""The planner's side of one evening: plans it off the window's thread, takes edits, keeps it in the library."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from gemdesk.errors import GemDeskError
from gemdesk.ui.planner.desk_reading import best_of_playlist, films_again, opened, planned
from gemdesk.ui.planner.partner_finder import PartnerFinder

if TYPE_CHECKING:
    from gemdesk.operations.change import Change
    from gemdesk.operations.changes import Changes
    from gemdesk.operations.plan_to_screening import Evening
    from gemdesk.planner.pairing import Want
    from gemdesk.records.film_record import FilmRecord
    from gemdesk.records.library_record import ContactRecord
    from gemdesk.records.plan_record import Gap, Partner, Plan, PlannedFilm
    from gemdesk.ui.planner.desk_state import DeskState
    from gemdesk.ui.session import Session
    from gemdesk.ui.tasks import Task


class EveningDesk(QObject):
    """Holds the evening that a planner shows. Every edit is one undo step, in the library once it is saved there."""

    changed = Signal()
    """The evening, or part of it, is another."""
    typed = Signal()
    """Words were typed that are not kept yet; `plan_as_typed` has them."""
    partners_found = Signal()
    contacts_changed = Signal()
    saved = Signal()
    """The library now holds the evening as it is shown."""
    working = Signal(bool)
    """A plan is under way."""
    failed = Signal(str)
    """A sentence about what could not be done."""

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self.session = session
        self.state: DeskState | None = None
        self.screening_id: int | None = None
        self.anchor: int | None = None
        """Id of the film that partners are sought for."""
        self.partners: list[Partner] = []
        self.contacts: list[ContactRecord] = []
        self.playlist: list[int] | None = None
        """Films that partners are limited to."""
        self.want: Want = "any"
        self.looking = False
        self.touched = False
        """Whether a person has changed anything that a new draft would not bring back."""
        self._finder = PartnerFinder.of(session)
        self._typed: dict[str, str] = {}
        self._steps: list[DeskState] = []
        self._serial = 0
        self._search = 0
        self._writing = 0
        self._written: Evening | None = None
        session.changed.connect(self._on_library_changed)
        session.failed.connect(self.failed)

    @property
    def plan(self) -> "Plan | None":
        """The plan that is shown, None before there is one."""
        return self.state.plan if self.state is not None else None

    @Slot()
    def retire(self) -> None:
        """Go once everything under way has reported: the planner is closed, its last edits are still being kept."""
        self.session.changed.disconnect(self._on_library_changed)
        self.session.failed.disconnect(self.failed)
        self.session.runner.ended.connect(self._on_task_ended)
        self._on_task_ended()

    @Slot()
    def _on_task_ended(self) -> None:
        if not self.session.runner.busy:
            self.deleteLater()

    def plan_as_typed(self) -> "Plan | None":
        """The plan with the words that are just being typed."""
        from gemdesk.planner.rework import block_named, edited_block, with_block

        plan = self.plan
        if plan is not None:
            for name, text in self._typed.items():
                plan = with_block(plan, edited_block(name, text, block_named(plan, name)))
        return plan

    def is_typing(self, name: str) -> bool:
        """Whether words of this block are typed that are not kept yet."""
        return name in self._typed

    def type_block(self, name: str, text: str) -> None:
        """Show words that are being typed; `edit_block` keeps them."""
        self._typed[name] = text
        self.typed.emit()

    # -- opening

    def open_films(self, film_ids: Sequence[int]) -> None:
        """Plan an evening with these films in the given order; one alone gets its first partner."""
        self.anchor = film_ids[0]
        self._plan(film_ids, reorder=len(film_ids) == 1)
        self.look_for_partners(take_first=len(film_ids) == 1)

    def open_playlist(self, playlist_id: int) -> None:
        """Plan an evening with the two films of a playlist that belong together most."""
        self._run(partial(best_of_playlist, playlist_id), self._on_playlist_read)

    def _on_playlist_read(self, found: tuple[list[int], tuple[int, ...]]) -> None:
        film_ids, pair = found
        if not pair:
            self.failed.emit(self.tr("The playlist is empty. Pick the first film of the evening here."))
            return
        self.playlist = film_ids
        self.anchor = pair[0]
        self._plan(pair, reorder=True)
        self.look_for_partners()

    def open_screening(self, screening_id: int) -> None:
        """Open an evening as the library keeps it."""
        self.screening_id = screening_id
        self._run(partial(opened, screening_id), self._on_opened)

    def _on_opened(self, state: "DeskState") -> None:
        self.state = state
        self.saved.emit()
        self.changed.emit()
        films = state.plan.films
        if films and self.anchor is None:
            self.anchor = films[0].id
            self.look_for_partners()

    # -- planning

    def _plan(self, film_ids: Sequence[int], *, reorder: bool, label: str = "") -> None:
        """Plan the evening with these films; what a person wrote stays."""
        self._serial += 1
        request = self.state.request if self.state is not None else None
        done = partial(self._on_planned, self._serial, label)
        self._run(partial(planned, tuple(film_ids), request, reorder), done)

    def _on_planned(self, serial: int, label: str, fresh: "DeskState") -> None:
        from gemdesk.ui.planner.desk_state import replanned

        if serial != self._serial:
            return
        if self.state is None:
            self.state = fresh
            self.changed.emit()
        else:
            self.apply(label or self.tr("Plan the evening"), replanned(self.state, fresh), by_hand=bool(label))

    def _run(self, question: "Callable[..., Any]", done: "Callable[[Any], None]") -> None:
        def work(_: "Task") -> Any:
            with self.session.library.read() as connection:
                return question(connection)

        self.working.emit(True)
        self.session.runner.run(self.tr("Planning the evening"), work, lane="read", done=done, failed=self._on_failed)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self.looking = False
        if isinstance(error, GemDeskError):
            self.failed.emit(error.text)
        else:
            # The report stands in the window, behind the planner.
            self.failed.emit(self.tr("The evening could not be planned. Help, Copy report in the window says more."))
            self.session.runner.crashed.emit(error)

    def look_for_partners(self, *, take_first: bool = False, among: Sequence[int] | None = None) -> None:
        """Rank partners for the film the evening is planned round; `partners_found` tells when they are there."""
        if self.anchor is None:
            return
        self._search += 1
        self.looking = True
        self.partners_found.emit()
        done = partial(self._on_partners, self._search, take_first)
        limited = among if among is not None else self.playlist
        self._finder.find(self.anchor, done, among=limited, want=self.want, failed=self._on_failed)

    def _on_partners(self, search: int, take_first: bool, partners: "list[Partner]") -> None:
        if search != self._search:
            return
        self.looking = False
        self.partners = partners
        self.partners_found.emit()
        if take_first and partners and self.anchor is not None and self._alone():
            self._plan([self.anchor, partners[0].film.id], reorder=True)

    def _alone(self) -> bool:
        return self.plan is None or len(self.plan.films) < 2

    def take_partner(self, film_id: int) -> None:
        """Show this film with the one the evening is planned round; a short before them stays."""
        if self.anchor is not None and film_id != self.anchor:
            self._plan([self.anchor, film_id], reorder=True, label=self.tr("Choose a partner"))

    def add_short(self, film_id: int) -> None:
        """Put a short before the films of the evening."""
        if self.plan is not None:
            ids = [film.id for film in self.plan.films if film.id != film_id]
            self._plan([film_id, *ids], reorder=False, label=self.tr("Add a short"))

    def take_first_film(self, film_id: int) -> None:
        """Plan round another film; without a partner yet, the best one is taken."""
        self.anchor = film_id
        self.playlist = None
        self._plan([film_id], reorder=True, label=self.tr("Choose the first film") if self.state else "")
        self.look_for_partners(take_first=True)

    def leave_out_short(self) -> None:
        """Keep the last two films only."""
        if self.plan is not None and len(self.plan.films) > 2:
            self._plan([film.id for film in self.plan.films[-2:]], reorder=False, label=self.tr("Leave out the short"))

    def show_alone(self) -> None:
        """Keep only the film that the evening was planned round."""
        if self.anchor is not None:
            self._plan([self.anchor], reorder=False, label=self.tr("Show one film alone"))

    def swap_order(self) -> None:
        """Show the last film before the one that precedes it."""
        if self.plan is not None and len(self.plan.films) > 1:
            *before, first, second = [film.id for film in self.plan.films]
            self._plan([*before, second, first], reorder=False, label=self.tr("Swap the order"))

    def redraft_all(self) -> None:
        """Draft everything anew that no person has written, in other words."""
        if self.state is not None and self.state.plan.films:
            self.state = replace(
                self.state, request=replace(self.state.request, variant=self.state.request.variant + 1)
            )
            ids = [film.id for film in self.state.plan.films]
            self._plan(ids, reorder=False, label=self.tr("Draft other words"))

    # -- editing

    def apply(self, label: str, state: "DeskState", *, by_hand: bool = True, keep: bool = True) -> None:
        """Show another state of the evening and keep it as one step; ``keep`` False only shows it, while dragging."""
        if state == self.state:
            return
        if keep:
            self.touched |= by_hand
            if by_hand and self.screening_id is None and self.state is not None:
                self._steps.append(self.state)
        self.state = state
        self.changed.emit()
        if keep and self.screening_id is not None:
            self._write(label)

    def edit_plan(self, label: str, **values: Any) -> None:
        """Change fields of the plan that neither times nor drafts depend on."""
        if self.state is not None:
            self.apply(label, self.state.with_plan(replace(self.state.plan, **values)))

    def edit_evening(self, label: str, **values: Any) -> None:
        """Change what belongs to the day: guests, reactions, attendance, outcome."""
        if self.state is not None:
            self.apply(label, replace(self.state, evening=replace(self.state.evening, **values)))

    def edit_times(self, label: str, *, keep: bool = True, **values: Any) -> None:
        """Change the request: start, finish, minutes; the running order and the times that are told follow."""
        from gemdesk.ui.planner.desk_state import settled

        if self.state is None:
            return
        try:
            state = settled(replace(self.state, request=replace(self.state.request, **values)))
        except GemDeskError as error:
            self.failed.emit(error.text)
            self.changed.emit()
            return
        self.apply(label, state, keep=keep)

    def edit_concept(self, text: str) -> None:
        """Take a concept that a person wrote."""
        if self.state is not None and text.strip() and text.strip() != self.state.plan.concept:
            plan = replace(self.state.plan, concept=text.strip(), concept_sources=())
            evening = replace(self.state.evening, plan=plan, concept_edited=True)
            self.apply(self.tr("Edit the concept"), replace(self.state, evening=evening))

    def edit_block(self, name: str, text: str) -> None:
        """Take a block of words that a person wrote."""
        from gemdesk.planner.rework import block_named, edited_block, with_block
        from gemdesk.ui.planner.desk_state import settled

        self._typed.pop(name, None)
        if self.state is None:
            return
        before = block_named(self.state.plan, name)
        if before is not None and before.text == text.strip():
            return
        plan = with_block(self.state.plan, edited_block(name, text, before))
        self.apply(self.tr("Edit the words"), settled(self.state.with_plan(plan)))

    def another_draft(self, name: str) -> None:
        """Draft one block in other words; one that a person edited gives way too, because they asked for it here."""
        from gemdesk.ui.planner.desk_state import another_draft

        if self.state is not None:
            self.apply(self.tr("Another draft"), another_draft(self.state, name))

    def edit_prompts(self, label: str, prompts: Sequence[Any]) -> None:
        """Take the prompts as a person has them."""
        self.edit_plan(label, prompts=tuple(prompts))

    def edit_public(self, public: bool) -> None:
        """Show at home or in public; the greeting follows, and the warning of a licence."""
        self._with_warnings(self.tr("Change who is let in"), public=public)

    def edit_licence(self, licence: str | None) -> None:
        """Note holder and reference of the licence."""
        self._with_warnings(self.tr("Note the licence"), licence=licence)

    def _with_warnings(self, label: str, **values: Any) -> None:
        from gemdesk.ui.planner.desk_state import settled

        if self.state is not None:
            state = replace(self.state, request=replace(self.state.request, **values))
            self.apply(label, settled(state.with_plan(replace(state.plan, **values))))

    def set_pace(self, words_per_minute: int) -> None:
        """Time the words for another speaker."""
        if self.state is not None:
            introduction = replace(self.state.plan.introduction, words_per_minute=words_per_minute)
            self.state = self.state.with_plan(replace(self.state.plan, introduction=introduction))
            self.edit_times(self.tr("Change the pace"), words_per_minute=words_per_minute)

    def set_start(self, moment: datetime) -> None:
        """Start the introduction at this moment."""
        self.edit_times(self.tr("Change the start"), start=moment, finish=None)

    def set_finish(self, moment: datetime) -> None:
        """Have everything over at this moment."""
        self.edit_times(self.tr("Change the finish"), start=None, finish=moment)

    # -- films, guests

    def save_film(
        self, label: str, film_id: int, edit: "Callable[[FilmRecord], FilmRecord]", *, redraft: bool = True
    ) -> None:
        """Write something into a film's record; drafts that no person has touched follow, unless ``redraft`` is off."""

        def intent(change: "Change") -> None:
            from gemdesk.catalog.records import film_records
            from gemdesk.operations.films import save_film

            save_film(change, film_id, edit(film_records(change.connection, [film_id])[film_id]))

        self.session.write(label, intent, self._on_film_saved if redraft else self._on_viewing_saved)

    def fill_gap(self, gap: "Gap", text: str) -> None:
        """Write what a gap asks for into the film's record, or with the person whose name it is about."""
        from gemdesk.planner.gap_filling import director_of, filled, film_of_gap, is_about_a_name

        film_id = film_of_gap(gap)
        film = next((one for one in self.plan.films if one.id == film_id), None) if self.plan is not None else None
        if film is None:
            return
        if is_about_a_name(gap):
            person = director_of(film)
            if person is not None:
                self.save_pronunciation(person.id, text)
            return
        self.save_film(self.tr("Write a note"), film.id, lambda record: filled(record, gap, text))

    def save_pronunciation(self, person_id: int, text: str) -> None:
        """Note how a name is said; drafts that no person has touched follow."""

        def intent(change: "Change") -> None:
            from gemdesk.operations.people import save_pronunciation

            save_pronunciation(change, person_id, text)

        self.session.write(self.tr("Note how a name is said"), intent, self._on_film_saved)

    @Slot(object)
    def _on_film_saved(self, _: object) -> None:
        if self.plan is not None:
            self._plan([film.id for film in self.plan.films], reorder=False, label=self.tr("Draft with the new note"))

    @Slot(object)
    def _on_viewing_saved(self, _: object) -> None:
        if self.plan is not None:
            ids = [film.id for film in self.plan.films]
            self._run(partial(films_again, ids), self._on_films_read)

    def _on_films_read(self, films: "list[PlannedFilm]") -> None:
        if self.state is not None and [film.id for film in films] == [film.id for film in self.state.plan.films]:
            self.state = self.state.with_plan(replace(self.state.plan, films=tuple(films)))
            self.changed.emit()

    def load_contacts(self) -> None:
        """Read who can be invited."""
        from gemdesk.catalog.planning import contact_records

        self.session.read_later(self.tr("Reading the guests"), contact_records, self._on_contacts)

    @Slot(object)
    def _on_contacts(self, contacts: "list[ContactRecord]") -> None:
        self.contacts = contacts
        self.contacts_changed.emit()

    # -- keeping

    def save(self) -> None:
        """Keep the evening in the library; from then on every edit is kept at once."""
        if self.state is not None and self.screening_id is None and not self._writing:
            self._write(self.tr("Save the evening"))

    def _write(self, label: str) -> None:
        if self.state is None:
            return
        evening, screening_id = self.state.evening, self.screening_id

        def intent(change: "Change") -> int:
            from gemdesk.operations.plan_to_screening import screening_of
            from gemdesk.operations.screenings import save_screening

            return save_screening(change, screening_of(evening), screening_id)

        self._writing += 1
        self._written = self.state.evening
        task = self.session.write(label, intent, self._on_written)
        task.failed.connect(self._on_write_failed)

    def _on_written(self, screening_id: int) -> None:
        self._writing -= 1
        if self.screening_id is None:
            self.screening_id = screening_id
            self._steps.clear()
            if self.state is not None and self.state.evening is not self._written:
                # Somebody went on editing while the evening was being kept for the first time.
                self._write(self.tr("Save the evening"))
        self.saved.emit()

    @Slot(object)
    def _on_write_failed(self, _: BaseException) -> None:
        self._writing -= 1

    def undo_label(self) -> str | None:
        """What undo would take back, None for nothing."""
        if self.screening_id is not None:
            return self.session.labels()[0]
        return self.tr("the last edit") if self._steps else None

    def undo(self) -> None:
        """Take the last step back."""
        if self.screening_id is not None:
            self.session.undo()
        elif self._steps:
            self.state = self._steps.pop()
            self.changed.emit()

    @Slot(object)
    def _on_library_changed(self, changes: "Changes") -> None:
        if changes.contacts:
            self.load_contacts()
        if self._writing or self.screening_id is None:
            return
        films = {film.id for film in self.plan.films} if self.plan is not None else set()
        if changes.screenings or changes.films is None or films & changes.films:
            self._run(partial(opened, self.screening_id), self._on_reread)

    def _on_reread(self, state: "DeskState") -> None:
        """Show what undo, or another window, made of the evening."""
        if self._writing or self.state is None:
            return
        if replace(state.evening, uuid=None) != replace(self.state.evening, uuid=None):
            self.state = replace(state, variants=self.state.variants)
            self.changed.emit()
