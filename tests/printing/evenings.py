"""Evenings made by hand for the tests of the sheets; the double bill is one that a host could use."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from gemdesk.records.film_record import (
    CreditRecord,
    FilmRecord,
    HonourRecord,
    NoteRecord,
    SettingRecord,
    SourceWorkRecord,
)
from gemdesk.records.library_record import PersonRecord
from gemdesk.records.plan_record import (
    Block,
    Gap,
    Introduction,
    Link,
    Plan,
    PlanItem,
    PlannedFilm,
    PlannedPerson,
    PlanWarning,
    Prompt,
    Sentence,
)

START = datetime(2026, 11, 28, 19, 30, tzinfo=timezone(timedelta(hours=0)))

LUNCHBOX = FilmRecord(
    title="The Lunchbox",
    original_title="डब्बा",
    original_language="hi",
    transliteration="Dabba",
    year=2013,
    runtime=104,
    countries=("India", "France", "Germany", "USA"),
    languages=("Hindi", "English"),
    subtitles="English",
    colour="colour",
    aspect_ratio="2.35:1",
    medium="DVD",
    location="front room",
    shelf_mark="L 4",
    synopsis=(
        "Every working day, thousands of lunchboxes leave thousands of kitchens in Mumbai, change hands several times "
        "by bicycle and by train, and arrive at the right desk. The system is famous for hardly ever making a mistake. "
        "The film begins with one: a lunch that a young wife has cooked, with some care and some hope, for a husband "
        "who has stopped noticing goes to a widower, an accountant, a few weeks from retirement."
    ),
    setting=SettingRecord("Mumbai", "now"),
    credits=(
        CreditRecord("Ritesh Batra", "director"),
        CreditRecord("Irrfan Khan", "cast"),
        CreditRecord("Nimrat Kaur", "cast"),
        CreditRecord("Nawazuddin Siddiqui", "cast"),
        CreditRecord("Lillete Dubey", "cast"),
    ),
    honours=(HonourRecord("Cannes", 2013, "Critics' Week", "audience award"),),
    notes=(
        NoteRecord(
            "origin",
            "Ritesh Batra had set out to make a documentary about the dabbawalas, the men who carry the boxes. They "
            "kept telling him stories about the kitchens behind the doors, and the documentary turned into this, his "
            "first feature.",
        ),
        NoteRecord("image", "Watch hands.", short="hands: folding a note, tearing bread, holding a strap on the train"),
        NoteRecord("sound", "Listen to the letters.", short="whose voice reads each letter, and when that changes"),
        NoteRecord("content note", "It speaks of illness and of a death in the past."),
        NoteRecord("scene", "She leaves for Bhutan at the end.", short="the Bhutan ending", spoiler="full"),
        NoteRecord("private", "My copy skips at the Zanzibar scene."),
    ),
)

BRIEF = FilmRecord(
    title="Brief Encounter",
    year=1945,
    runtime=86,
    countries=("United Kingdom",),
    languages=("English",),
    colour="black and white",
    source_work=SourceWorkRecord("Still Life", "Noël Coward", "one-act play"),
    synopsis=(
        "A railway refreshment room in an English market town, before the war. A married woman gets a piece of grit in "
        "her eye; a doctor who is waiting for his own train takes it out. They would never have met, and now, on "
        "Thursdays, they do."
    ),
    credits=(
        CreditRecord("David Lean", "director"),
        CreditRecord("Celia Johnson", "cast"),
        CreditRecord("Trevor Howard", "cast"),
        CreditRecord("Stanley Holloway", "cast"),
    ),
    honours=(HonourRecord("Cannes", 1946, None, "grand prize", "shared"),),
    notes=(
        NoteRecord(
            "origin",
            "The play stays in the refreshment room. The film goes home with the woman and tells the story from inside "
            "her head: one long letter to her husband that is never sent. David Lean filmed it in the last winter of "
            "the war, on a real station in the north of England, far enough from London to be allowed lights at night.",
        ),
        NoteRecord("image", "Faces.", short="faces, in the moments when somebody else is talking"),
        NoteRecord("sound", "Trains.", short="the trains: the ones that stop and the one that does not"),
    ),
)

_WORDS = {
    "welcome": (
        "Good evening, and thank you for coming out. We have two films tonight and twenty minutes between "
        "them for tea. We finish at about twenty-five to midnight; if you can only stay for one, the first "
        "stands on its own, and nobody will mind."
    ),
    "why this": (
        "I chose The Lunchbox because it does something that sounds too small for the cinema: it lets two "
        "people fall into each other's lives one folded note at a time, by way of lentils and rice. You will "
        "have heard of bigger Indian films. This one has no song-and-dance numbers and a first-time director,"
        " and when India chose its film for the Academy Award that year, it sent another. Most of the people "
        "I know who love it were told about it by a friend, usually over a meal. So tonight I am that friend,"
        " and I am sorry about the meal: you will be hungry by the second reel."
    ),
    "who made it": (
        "It is the first feature by Ritesh Batra. Say ri-TESH BAH-tra. He had set out to make a documentary "
        "about the dabbawalas, the men who carry home-cooked lunches across Mumbai. He rode the trains with "
        "them, and they kept telling him stories about the kitchens behind the doors, and the documentary "
        "turned into this. You can still feel the documentary in it: the trains are real trains, at the hour "
        "when they are full, and the offices look as if somebody had worked in them for thirty years. It was "
        "first shown in Critics' Week at Cannes in 2013, where the audience gave it their prize. The man at "
        "the desk is Irrfan Khan. The woman in the kitchen is Nimrat Kaur, who until then had worked mostly "
        "on the stage. And the eager young colleague who will not leave the man at the desk alone is "
        "Nawazuddin Siddiqui. He is the funniest thing in the film, until he isn't."
    ),
    "what you need to know": (
        "Every working day, thousands of lunchboxes leave thousands of kitchens in Mumbai, change hands "
        "several times by bicycle and by train, and arrive at the right desk. They are sorted by painted "
        "marks on the lid. A lunchbox here is a tower of tins: rice at the bottom, bread on top, and "
        "somewhere between them room for a note. Keep an eye on what comes back in it. The system is famous "
        "for hardly ever making a mistake. The film begins with one. A lunch that a young wife has cooked, "
        "with some care and some hope, for a husband who has stopped noticing, goes to a stranger: a widower,"
        " an accountant, a few weeks from retirement, who has not tasted anything like it for years. That is "
        "all the plot you will get from me. One more thing. Ila, the young wife, talks to her neighbour "
        "upstairs, whom she calls Auntie. You will hear Auntie very clearly. Ask yourself by the end what she"
        " looks like."
    ),
    "look and listen": (
        "Two suggestions. Watch hands: hands folding a note, tearing bread, counting files, holding a strap "
        "on the train. The director shows hands where another film would show faces, and it takes a while to "
        "see how much they say. And listen to what the letters sound like. Notice whose voice reads each one,"
        " and when that changes."
    ),
    "the other film": (
        "After the break we go back almost seventy years, to a railway refreshment room in England, and to "
        "two other people who meet because of a timetable. I would like you to carry one question across the "
        "interval: is it easier to tell the truth to somebody you can see, or to somebody you cannot? I do "
        "not know the answer. I think the films disagree."
    ),
    "before we start": (
        "The film is in Hindi and English with English subtitles, and runs an hour and forty-four minutes. "
        "There is talk of illness and of a death in the past, quietly handled. Stay for the talk afterwards; "
        "you need not know anything about cinema, only what you saw. Here is The Lunchbox."
    ),
}
_BRIDGE = (
    "Welcome back. Same subject, other century. Brief Encounter comes from a one-act play by Noël Coward "
    "called Still Life, and David Lean filmed it in the last winter of the war, on a real station in the "
    "north of England, far enough from London to be allowed lights at night. A year later it shared the "
    "grand prize of the first Cannes festival. It is in black and white, it runs eighty-six minutes, and "
    "it is in English, some of it the kind of English that nobody speaks any more; let your ear take two "
    "minutes. You have just heard letters read aloud. Now you will hear one long letter that is never "
    "sent: a woman speaks, in her head, to her husband, who is sitting across the room. Listen for the "
    "trains: the ones that stop and the one that does not. And keep hold of your question from before the"
    " tea. Here is Brief Encounter."
)
PROMPTS = (
    Prompt(
        "warm-up",
        "Which moment in either film could you still see when the lights came up?",
        "What was in the frame?",
        starred=True,
    ),
    Prompt(
        "image",
        "Hands in the first film, faces in the second: what did each let you know that the other would have hidden?",
        "Name one shot.",
    ),
    Prompt(
        "motive",
        "Why does Ila keep writing after she knows the box goes to the wrong man?",
        "What did you see or hear that makes you say so?",
        film=1,
    ),
    Prompt("craft", "What would the film lose if we ever saw Auntie?", "What do you think she looks like?", film=1),
    Prompt(
        "comparison",
        "One couple writes and one couple meets: who of the four is most honest?",
        "Honest with whom?",
        starred=True,
    ),
    Prompt(
        "context", "How differently do the two films let us judge the husbands?", "Who is missing from the telling?"
    ),
    Prompt(
        "unresolved",
        "What would you need to know to call its Bhutan ending happy?",
        "Who would have to know it?",
        film=1,
        spoiler=True,
    ),
    Prompt(
        "personal", "Who in your life hears more from you in writing than across a table?", "Why is that?", starred=True
    ),
)


def block(name: str, text: str) -> Block:
    return Block(name, (Sentence(text),)) if text else Block(name)


def running_order(*rows: tuple[str, str, int, int | None]) -> tuple[PlanItem, ...]:
    """Rows of (kind, title, minutes, film); doors last until the start, the rest follow one another."""
    items, start = [], START - timedelta(minutes=30)
    for kind, title, minutes, film in rows:
        items.append(PlanItem(kind, title, start, minutes, "Anna" if kind == "introduction" else None, film))
        start += timedelta(minutes=minutes)
    return tuple(items)


def double_bill() -> Plan:
    items = running_order(
        ("doors", "Doors", 30, None),
        ("introduction", "Introduction", 6, None),
        ("film", "The Lunchbox", 104, 1),
        ("interval", "Interval, tea", 20, None),
        ("bridge", "Bridge", 2, None),
        ("film", "Brief Encounter", 86, 2),
        ("discussion", "Discussion", 25, None),
        ("end", "End", 0, None),
    )
    batra = PlannedPerson(7, PersonRecord("Ritesh Batra", pronunciation="ri-TESH BAH-tra"))
    return Plan(
        films=(PlannedFilm(1, LUNCHBOX, {"Ritesh Batra": batra}), PlannedFilm(2, BRIEF)),
        concept="Two strangers, one timetable, and everything left unsaid.",
        order_reason="The newer and lighter film opens.",
        items=items,
        ends=items[-1].start,
        warnings=(PlanWarning("Four hours and three minutes from welcome to end: say so in the welcome."),),
        introduction=Introduction(tuple(block(name, text) for name, text in _WORDS.items())),
        bridge=block("bridge", _BRIDGE),
        prompts=PROMPTS,
        gaps=(),
        shared=(
            Link("people who are not free", ("pair",)),
            Link("a public routine that brings them together, lunch delivery and railway", ("pair",)),
            Link("the voice of a woman at home", ("pair",)),
        ),
        contrast=(
            Link("Mumbai now and an English market town of the 1930s", ("pair",)),
            Link("letters and meetings", ("pair",)),
            Link("colour and black and white", ("pair",)),
            Link("a first feature and a fourth", ("pair",)),
        ),
        question="Is it easier to tell the truth to somebody you can see, or to somebody you cannot?",
        venue="12 Mill Lane, upstairs",
        speaker="Anna",
    )


def single_film() -> Plan:
    items = running_order(
        ("doors", "Doors", 30, None),
        ("introduction", "Introduction", 6, None),
        ("film", "The Lunchbox", 104, 1),
        ("discussion", "Discussion", 30, None),
        ("end", "End", 0, None),
    )
    plan = double_bill()
    alone = tuple(prompt for prompt in PROMPTS if prompt.kind not in ("comparison", "context"))
    return replace(
        plan,
        films=plan.films[:1],
        items=items,
        ends=items[-1].start,
        warnings=(),
        bridge=None,
        prompts=alone,
        concept="A lunch goes to the wrong desk",
        shared=(),
        contrast=(),
        question=None,
        introduction=Introduction(tuple(b for b in plan.introduction.blocks if b.name != "the other film")),
    )


def short_and_feature() -> Plan:
    short = FilmRecord(
        title="The Red Balloon",
        original_title="Le Ballon rouge",
        original_language="fr",
        year=1956,
        runtime=35,
        form="short",
        countries=("France",),
        languages=("French",),
        colour="colour",
        credits=(CreditRecord("Albert Lamorisse", "director"), CreditRecord("Pascal Lamorisse", "cast")),
        synopsis="A boy on his way to school finds a balloon that follows him through the streets of Paris.",
        notes=(NoteRecord("image", "One red thing in a grey city.", short="one red thing in a grey city"),),
    )
    items = running_order(
        ("doors", "Doors", 30, None),
        ("introduction", "Introduction", 5, None),
        ("short", "The Red Balloon", 35, 3),
        ("film", "The Lunchbox", 104, 1),
        ("discussion", "Discussion", 20, None),
        ("end", "End", 0, None),
    )
    plan = double_bill()
    return replace(
        plan,
        films=(PlannedFilm(3, short), plan.films[0]),
        items=items,
        ends=items[-1].start,
        warnings=(),
        bridge=None,
        concept="What a city carries for us",
        public=True,
        licence="Filmbank, ref. 4711, 2 November 2026",
    )


def thin() -> Plan:
    film = FilmRecord(title="The Cave of the Yellow Dog", year=2005)
    items = running_order(
        ("doors", "Doors", 30, None),
        ("introduction", "Introduction", 6, None),
        ("film", film.title, 93, 9),
        ("discussion", "Discussion", 25, None),
        ("end", "End", 0, None),
    )
    return Plan(
        films=(PlannedFilm(9, film),),
        concept="The Cave of the Yellow Dog",
        order_reason=None,
        items=items,
        ends=items[-1].start,
        warnings=(PlanWarning("The draft is 0 min 35 of 5–7 minutes."),),
        introduction=Introduction(
            (
                block(
                    "welcome",
                    "Good evening, and welcome. We have one film tonight, and we finish at about half past nine.",
                ),
                block("who made it", ""),
                block("before we start", "Here is The Cave of the Yellow Dog, from 2005."),
            )
        ),
        bridge=None,
        prompts=PROMPTS[:1],
        gaps=(
            Gap("why this", "film:9.notes", "Why did you choose it? One sentence is enough: ZEBRAGAP."),
            Gap("who made it", "film:9.credits", "Who directed it?"),
            Gap("look and listen", "film:9.notes", "One thing to look for, one to listen for, in the first half hour."),
            Gap("what you need to know", "film:9.synopsis", "The set-up in three sentences, without how it ends."),
        ),
        paper="letter",
    )


def many_scripts() -> Plan:
    separation = FilmRecord(
        title="A Separation",
        original_title="جدایی نادر از سیمین",
        transliteration="Jodāyi-ye Nāder az Simin",
        original_language="fa",
        year=2011,
        runtime=123,
        countries=("Iran",),
        languages=("Persian",),
        subtitles="English",
        credits=(CreditRecord("Asghar Farhadi", "director"), CreditRecord("Leila Hatami", "cast")),
        synopsis="A couple in Tehran ask a judge for a divorce. Their daughter (ترمه) listens, and a carer is hired.",
        honours=(HonourRecord("Berlin", 2011, None, "Golden Bear"),),
    )
    spring = FilmRecord(
        title="Spring, Summer, Fall, Winter... and Spring",
        original_title="봄 여름 가을 겨울 그리고 봄",
        original_language="ko",
        year=2003,
        runtime=103,
        countries=("South Korea", "Germany"),
        languages=("Korean",),
        subtitles="English",
        colour="colour",
        credits=(CreditRecord("Kim Ki-duk", "director"),),
        synopsis="A monk and a boy on a lake. Compare 東京物語, 悲情城市, पथेर, পথের পাঁচালী, Նռան գույնը, მონანიება, "
        "Сталкер, ใต้ร่มพฤกษา, والواحد, השמש, Ελλάδα, and Đời cát.",
    )
    plan = double_bill()
    items = tuple(
        replace(i, title={1: separation.title, 2: spring.title}.get(i.film or 0, i.title)) for i in plan.items
    )
    return replace(
        plan, films=(PlannedFilm(1, separation), PlannedFilm(2, spring)), items=items, concept="Two doors on one lake"
    )


def long_titles() -> Plan:
    """Titles kept in their own scripts, long enough to turn."""
    korean = "지금은맞고그때는틀리다 그리고 북촌방향에서 생활의 발견까지"
    persian = "خانه دوست کجاست و زندگی و دیگر هیچ و زیر درختان زیتون"
    plan = many_scripts()
    films = (
        PlannedFilm(1, replace(plan.films[0].record, title=persian)),
        PlannedFilm(2, replace(plan.films[1].record, title=korean)),
    )
    items = tuple(replace(i, title={1: persian, 2: korean}.get(i.film or 0, i.title)) for i in plan.items)
    return replace(plan, films=films, items=items, concept=f"{korean}, {persian}")


def full() -> Plan:
    """Records as full as the library keeps them: long synopses, several notes of a kind, four honours."""
    words = " ".join(block.text for block in double_bill().introduction.blocks).split()
    notes = (
        NoteRecord("origin", " ".join(words[200:260]) + "."),
        NoteRecord("origin", " ".join(words[300:350]) + "."),
        NoteRecord("image", "x", short="hands: folding a note, tearing bread, holding a strap on the train"),
        NoteRecord("image", "x", short="doors that stand open"),
        NoteRecord("sound", "x", short="whose voice reads each letter, and when that changes"),
        NoteRecord("content note", "It speaks of illness and of a death in the past."),
    )
    honours = tuple(HonourRecord("Cannes", 2013, "Critics' Week", f"prize number {n}") for n in range(4))
    plan = double_bill()
    films = tuple(
        replace(film, record=replace(film.record, synopsis=" ".join(words[:110]) + ".", notes=notes, honours=honours))
        for film in plan.films
    )
    return replace(plan, films=films)
