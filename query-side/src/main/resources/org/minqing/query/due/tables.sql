-- A deadline of which something is still to be said. moments holds all of them in their order: the reminders, the passing
-- itself, the supervisions; told says how many of them have been told.
create table due (
    case_id uuid not null,
    kind text not null,
    which text not null,
    key text not null,
    due_at timestamptz not null,
    moments timestamptz[] not null,
    reminders int not null,
    told int not null,
    next_at timestamptz generated always as (moments[told + 1]) stored,
    primary key (case_id, which, key)
);
