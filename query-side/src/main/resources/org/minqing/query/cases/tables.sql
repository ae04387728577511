-- What is known of each case, to be read back when its next event comes.
create table fact (
    case_id uuid primary key,
    state text not null
);

-- A row of the list. received_at is the moment as exactly as it is known, received_sort its first instant. callback_at is for
-- when a call was promised that is not made yet, whatever else is due earlier, promise_at for an outcome that was promised. owner is the account of the first-contact owner. Where only one unit handles a case, co_units is null, and so is unconfirmed where no receipt is awaited: the indexes hold the few others.
create table item (
    id uuid not null,
    number text not null,
    kind text not null,
    status text not null,
    closed_as text,
    area text collate "C",
    category text collate "C",
    channel text,
    received_at text not null,
    received_sort timestamptz not null,
    due_at timestamptz,
    due_for text,
    due_since timestamptz,
    supervised text,
    reminded_at timestamptz,
    callback_at timestamptz,
    callback_since timestamptz,
    promise_at timestamptz,
    promise_since timestamptz,
    level text,
    highest_level text,
    owner text,
    unit text,
    co_units text[],
    unconfirmed text[],
    mediators text[],
    objected boolean not null,
    nature text,
    magnitude text,
    resolution text,
    source text not null,
    external_id text,
    -- Whether somebody came with it, at a time that is known; within how many days one person then had come three times.
    comes boolean not null,
    third_within int,
    primary key (id) include (area)
);

-- Whose case it is, of those who came with it: who they are stands in no table here.
create table brought_by (
    case_id uuid not null,
    person uuid not null,
    -- When it was received, where somebody came with it.
    comes_at timestamptz,
    primary key (case_id, person)
);

-- How many days lie between a case and the one before the last one of the same person.
create view third as
select case_id, person,
    ceil(extract(epoch from comes_at
        - lag(comes_at, 2) over (partition by person order by comes_at, case_id)) / 86400)::int as days
from brought_by
where comes_at is not null;

-- What can be read of a case; plain is all of it, normalised.
create table text (
    case_id uuid primary key,
    number text not null,
    subject text,
    content text,
    plain text not null
);

-- What a search looks at: a narrow row, since a search for a common word looks at ten thousand of them. A mark is a pair of
-- neighbouring characters of the text, or an area the case lies in.
create table search (
    case_id uuid primary key,
    area text collate "C",
    marks int[] not null
);

-- A session of a mediation that is to come: neither held nor called off.
create table session (
    case_id uuid not null,
    session_id text not null,
    at timestamptz not null,
    primary key (case_id, session_id)
);

-- A shift of the duty roster that was planned and not cancelled.
create table duty_shift (
    id uuid primary key,
    desk text not null,
    area text collate "C" not null,
    name text not null,
    begins timestamptz not null,
    ends timestamptz not null,
    -- Accounts: whoever is to be there, and whoever was asked to stand in.
    on_duty text not null,
    swap_with text,
    signed_on_at timestamptz,
    handed_over_at timestamptz
);

-- A home visit that was noted and not withdrawn.
create table home_visit (
    id uuid primary key,
    area text collate "C" not null,
    -- The first instant it can have been, and the moment as exactly as it is known.
    at timestamptz not null,
    told text not null,
    visitor text not null,
    met boolean not null,
    persons int not null
);

-- Whom such a visit was to.
create table visited_person (
    person uuid not null,
    visit uuid not null,
    at timestamptz not null,
    primary key (person, visit)
);

-- A key person who was named and not released.
create table key_person (
    id uuid primary key,
    area text collate "C" not null,
    person uuid not null,
    since timestamptz not null
);

-- A screening round; the cells that reported to it, with what they said last; the mediations that came of it.
create table screening_round (
    id uuid primary key,
    area text collate "C" not null,
    month text not null,
    closed_at timestamptz
);

create table screened_cell (
    round uuid not null,
    cell text collate "C" not null,
    households int not null,
    reporter text not null,
    at timestamptz not null,
    primary key (round, cell)
);

create table early_sign (
    round uuid not null,
    cell text collate "C" not null,
    mediation uuid not null,
    at timestamptz not null,
    primary key (round, mediation)
);

-- What was asked for in a case and waits for another account's answer: more time, another unit, to be left out, a reply.
create table approval (
    case_id uuid not null,
    what text not null,
    asked_at timestamptz not null,
    asked_by text not null,
    primary key (case_id, what)
);

-- What reception sessions follow from; those to which something happened, by the day on which the rule has them; what was asked for.
create table reception_series (
    id uuid primary key,
    name text not null,
    area text collate "C" not null,
    place text not null,
    host text not null,
    rule text not null,
    first_day date not null,
    begins time not null,
    ends time not null,
    last_day date
);

create table reception_session (
    series uuid not null,
    session date not null,
    day date,
    begins time,
    ends time,
    cancelled boolean not null default false,
    host text,
    attendees text[],
    held_at timestamptz,
    primary key (series, session)
);

create table reception_demand (
    series uuid not null,
    session date not null,
    area text collate "C" not null,
    petition uuid not null,
    at timestamptz not null,
    primary key (series, petition)
);

-- Talk points, as they are now; what stands in their notebooks, without a word of what was said.
create table talk_point (
    id uuid primary key,
    name text not null,
    area text collate "C" not null,
    cells text[] not null,
    place text not null,
    worker text not null,
    adviser text,
    rule text,
    first_day date,
    begins time,
    ends time,
    opened_at timestamptz not null,
    reported_at timestamptz,
    closed_at timestamptz
);

create table notebook_entry (
    id uuid primary key,
    point uuid not null,
    area text collate "C" not null,
    -- The first instant it can have been, and the moment as exactly as it is known.
    at timestamptz not null,
    told text not null,
    noted_by text not null,
    category text,
    persons int not null,
    outcome text not null,
    advised boolean not null default false,
    raised_kind text,
    raised uuid
);

-- What was put to the residents, and how many households chose what. Which household did stands in no table.
create table residents_choice (
    id uuid primary key,
    area text collate "C" not null,
    question text not null,
    last_day date not null,
    about_kind text,
    about uuid,
    about_day date,
    households int not null default 0,
    counted_at timestamptz,
    promised text,
    promised_by date,
    withdrawn boolean not null default false
);

create table choice_proposal (
    choice uuid not null,
    key text not null,
    place int not null,
    text text not null,
    petition uuid not null,
    votes int,
    chosen boolean not null default false,
    primary key (choice, key)
);

-- A case in which somebody is still to be asked how it went (AWAITED), was called in vain often enough (UNREACHABLE), or, in
-- either state or none, said what proposes a redo. awaited names the parties of a mediation that are still to be called.
create table follow_up (
    case_id uuid primary key,
    state text,
    since timestamptz,
    tries int not null,
    tried_at timestamptz,
    awaited text[],
    not_solved boolean not null,
    dissatisfied boolean not null,
    proposed_at timestamptz
);
