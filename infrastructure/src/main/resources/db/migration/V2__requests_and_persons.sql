-- What is primary beside the events: who people are, what was answered to whom, and the papers themselves.

-- The only place where particulars of people stand. Events and projections hold the id alone.
create table personal_data (
    person_id  uuid        primary key,
    kind       text        not null,
    name       text,
    -- As it was said; the other is what it is found by.
    phone      text,
    phone_key  text,
    id_number  text,
    address    text,
    stored_at  timestamptz not null default now()
);

create index personal_data_phone on personal_data (phone_key) where phone_key is not null;
create index personal_data_name on personal_data (name) where name is not null;
create index personal_data_id_number on personal_data (id_number) where id_number is not null;

-- Which persons a case is about, kept in the transaction that says so.
create table case_person (
    case_id     uuid not null,
    person_id   uuid not null,
    role        text not null,
    case_kind   text not null,
    case_number text not null,
    primary key (case_id, person_id)
);

create index case_person_person on case_person (person_id);

-- What was answered to a request that bore an Idempotency-Key. No status yet: it is still being worked on.
create table idempotent_request (
    account    text        not null,
    path       text        not null,
    key        text        not null,
    body_hash  bytea       not null,
    case_id    uuid        not null,
    started_at timestamptz not null,
    status     integer,
    media_type text,
    location   text,
    body       text,
    primary key (account, path, key)
);

create index idempotent_request_age on idempotent_request (started_at);

-- Scans, photos, records: one row per content, whoever hands it in how often.
create table paper_content (
    sha256     text        primary key,
    media_type text        not null,
    content    bytea       not null,
    stored_at  timestamptz not null default now()
);

-- One sequence per kind, district and year, made when first needed: numbers rise, are never given twice, may have gaps.
create schema case_number;
