-- Calls that are being typed, and calls that a telephone system announced: sealed, under a key of each.
create table call_draft (
    id text primary key,
    key_id uuid not null,
    sealed bytea not null,
    saved_at timestamptz not null
);
