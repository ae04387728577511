-- What somebody is told because something happened. Primary: what is in here was said, and is not said again.

create table notice (
    -- Follows from cause and account, so that the same one made again, whatever was lost in between, goes by the same id.
    id          uuid        primary key,
    -- The event, or what else gave rise to it.
    cause       uuid        not null,
    account     text        not null references account (name),
    kind        text        not null,
    -- The case or the shift.
    about       uuid        not null,
    case_kind   text,
    number      text,
    -- Of a deadline: which one.
    clock       text,
    due_at      timestamptz,
    emergency   boolean     not null default false,
    happened_at timestamptz not null,
    -- Whether its account wants such a one in the application.
    listed      boolean     not null,
    read_at     timestamptz,
    unique (cause, account)
);

create index notice_listed on notice (account, happened_at desc, id) where listed;
create index notice_unread on notice (account) where listed and read_at is null;

-- Up to which event notices were made. What stood in the ledger before nobody is told of; nor is anything told twice where a reader
-- is sent back to the beginning.
create table notice_mark (
    one_row  boolean primary key default true check (one_row),
    position bigint  not null
);

insert into notice_mark (position) select coalesce(max(global_index), 0) from domain_event;

-- By which ways an account is told of one kind. Without a row it is told in the application alone.
create table notice_choice (
    account text   not null references account (name),
    kind    text   not null,
    ways    text[] not null,
    primary key (account, kind)
);

-- How else somebody is reached, and when they are left alone. Address and number are sealed.
create table notice_contact (
    account    text primary key references account (name),
    language   text not null,
    quiet_from time,
    quiet_to   time,
    key_id     uuid,
    sealed     bytea,
    check ((quiet_from is null) = (quiet_to is null))
);
