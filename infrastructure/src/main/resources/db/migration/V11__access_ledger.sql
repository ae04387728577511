-- Who looked at what: rows are added and never changed. Each running process is a writer that numbers and chains its own.
create table access_entry (
    -- The process that wrote it, and the number it has among that process's entries, from 1 without gaps.
    writer     uuid        not null,
    number     bigint      not null,
    at         timestamptz not null,
    account    text        not null,
    act        text        not null,
    success    boolean     not null,
    case_id    uuid,
    -- Whom the act was about, by id: who they are stands with the persons alone.
    persons    uuid[]      not null,
    purpose    text,
    address    text,
    user_agent text,
    request    text,
    -- An object of texts. Not jsonb, which would write it anew: the chain is over these very letters.
    details    json        not null,
    -- SHA-256 over the chain of the entry before and all that stands here.
    chain      bytea       not null,
    primary key (writer, number)
);

create index access_entry_at on access_entry (at, writer, number);
create index access_entry_account on access_entry (account, at, writer, number);
create index access_entry_act on access_entry (act, at, writer, number);
create index access_entry_case on access_entry (case_id, at, writer, number) where case_id is not null;
-- Entered at once: what is entered later is entered by some reader, who waits for it.
create index access_entry_persons on access_entry using gin (persons) with (fastupdate = off);

-- Writers that stopped in good order, and how far they had come: a tail that is cut off is missed.
create table access_writer_end (
    writer   uuid        primary key,
    entries  bigint      not null,
    chain    bytea       not null,
    ended_at timestamptz not null
);

create function refuse_to_change_the_access_ledger() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to', tg_table_name;
end $$;

create trigger access_entry_stays before update or delete or truncate on access_entry
    for each statement execute function refuse_to_change_the_access_ledger();
create trigger access_writer_end_stays before update or delete or truncate on access_writer_end
    for each statement execute function refuse_to_change_the_access_ledger();

-- Also where a session calls itself a replica, which would leave other triggers out.
alter table access_entry enable always trigger access_entry_stays;
alter table access_writer_end enable always trigger access_writer_end_stays;
