-- The invented district, where MINQING_DEMO is on: which year was begun, and what in it is still going on.

create table demo_year (
    one_row     boolean primary key default true check (one_row),
    seed        bigint  not null,
    -- Its last day.
    until       date    not null,
    -- How many matters it holds.
    matters     integer not null,
    -- The number of the next one that begins after the year.
    next_matter integer not null,
    built       boolean not null
);

-- Matters that are not at their end.
create table demo_open_matter (
    matter     integer     primary key,
    started_at timestamptz not null
);
