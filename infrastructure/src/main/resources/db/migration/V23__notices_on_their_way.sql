-- Notices that leave the house: one row for each and each way, written together with the notice.

create table delivery (
    notice_id       uuid        not null references notice (id) on delete cascade,
    way             text        not null,
    state           text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'PARKED', 'DROPPED')),
    attempts        integer     not null default 0,
    -- When it is tried next. Whoever tries it moves this on first, so that nobody else does meanwhile.
    next_attempt_at timestamptz not null,
    -- A word for what went wrong last; never what the other side said, which may quote whom it went to.
    problem         text,
    ended_at        timestamptz,
    primary key (notice_id, way)
);

create index delivery_waiting on delivery (next_attempt_at) where state = 'WAITING';
create index delivery_parked on delivery (ended_at desc) where state = 'PARKED';
