-- A deadline that runs.
create table due (
    case_id uuid not null,
    kind text not null,
    which text not null,
    key text not null,
    due_at timestamptz not null,
    primary key (case_id, which, key)
);
