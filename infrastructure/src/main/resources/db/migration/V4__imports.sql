-- Registers that were sent in, how far each has been read, and the rows that could not be taken.

create table register_import (
    id           uuid        primary key,
    file_name    text        not null,
    mapping_name text        not null,
    -- The mapping as it was, so that an interrupted import goes on as it began.
    mapping      text        not null,
    dry_run      boolean     not null,
    -- QUEUED, RUNNING, COMPLETED or FAILED.
    state        text        not null,
    -- Why it failed, for whoever sent it.
    failure      text,
    encoding     text,
    headings     text[]      not null default '{}',
    -- Rows from the first on whose fate is settled; reading resumes behind them.
    read         bigint      not null default 0,
    imported     bigint      not null default 0,
    duplicates   bigint      not null default 0,
    -- Of the duplicates, those that knew more than was known.
    supplemented bigint      not null default 0,
    rejected     bigint      not null default 0,
    -- Words and names the mapping or the directories do not know, with how often they came.
    unmatched    jsonb       not null default '[]',
    busy_millis  bigint      not null default 0,
    queued_at    timestamptz not null default now(),
    -- Of whoever works on it; one that stands still has been left.
    alive_at     timestamptz not null default now(),
    finished_at  timestamptz
);

create index register_import_open on register_import (queued_at) where state in ('QUEUED', 'RUNNING');

-- May hold what register rows say of people, so these rows are deleted after a month.
create table refused_row (
    import_id  uuid   not null references register_import (id) on delete cascade,
    line       bigint not null,
    cells      text[] not null,
    column_name text  not null,
    value      text   not null,
    code       text   not null,
    reason     text   not null,
    refused_at timestamptz not null default now(),
    primary key (import_id, line)
);
