-- Who is to be forgotten, who decided that, and what forbids it. Rows are added and never changed.

create table erasure_request (
    id           uuid        primary key,
    -- Names in it are references.
    reason       text        not null,
    requested_by text        not null,
    requested_at timestamptz not null
);

create table erasure_request_person (
    request_id uuid not null references erasure_request (id),
    person_id  uuid not null,
    primary key (request_id, person_id)
);

create index erasure_request_person_of on erasure_request_person (person_id);

-- By another account than the one that asked.
create table erasure_decision (
    request_id uuid        primary key references erasure_request (id),
    approved   boolean     not null,
    reason     text,
    decided_by text        not null,
    decided_at timestamptz not null
);

-- Each erasure, with who answers for it. What it says is carried out after it stands here.
create table erasure (
    person_id   uuid        primary key,
    request_id  uuid        not null references erasure_request (id),
    approved_by text        not null,
    approved_at timestamptz not null
);

-- Nobody of such a case is erased until it is lifted.
create table legal_hold (
    id        uuid        primary key,
    case_id   uuid        not null,
    reason    text        not null,
    placed_by text        not null,
    placed_at timestamptz not null
);

create index legal_hold_case on legal_hold (case_id);

create table legal_hold_lift (
    hold_id   uuid        primary key references legal_hold (id),
    reason    text        not null,
    lifted_by text        not null,
    lifted_at timestamptz not null
);

create trigger never_changed before update or delete or truncate on erasure_request
    for each statement execute function refuse_change();
create trigger never_changed before update or delete or truncate on erasure_request_person
    for each statement execute function refuse_change();
create trigger never_changed before update or delete or truncate on erasure_decision
    for each statement execute function refuse_change();
create trigger never_changed before update or delete or truncate on erasure
    for each statement execute function refuse_change();
create trigger never_changed before update or delete or truncate on legal_hold
    for each statement execute function refuse_change();
create trigger never_changed before update or delete or truncate on legal_hold_lift
    for each statement execute function refuse_change();
