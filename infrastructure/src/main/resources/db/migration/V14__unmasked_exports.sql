-- Who wants to see many persons at once in clear, of which cases, what for, and who said yes or no to that. Rows are added
-- and never changed.

create table export_request (
    id           uuid        primary key,
    format       text        not null,
    -- Without names: it outlives the persons.
    purpose      text        not null,
    requested_by text        not null,
    requested_at timestamptz not null
);

-- The very cases, so that nobody gets others than were decided on; not what was searched for, which may be a name.
create table export_request_case (
    request_id uuid    not null references export_request (id),
    place      integer not null,
    case_id    uuid    not null,
    primary key (request_id, place)
);

-- By another account than the one that asked.
create table export_decision (
    request_id uuid        primary key references export_request (id),
    approved   boolean     not null,
    reason     text,
    decided_by text        not null,
    decided_at timestamptz not null
);

-- Once at most.
create table export_fetch (
    request_id uuid        primary key references export_request (id),
    fetched_at timestamptz not null
);

create trigger never_changed before update or delete or truncate on export_request
    for each statement execute function refuse_change();
create trigger never_changed before update or delete or truncate on export_request_case
    for each statement execute function refuse_change();
create trigger never_changed before update or delete or truncate on export_decision
    for each statement execute function refuse_change();
create trigger never_changed before update or delete or truncate on export_fetch
    for each statement execute function refuse_change();
