-- Every event bears a hash of itself and of the link before it in its case, so that no past event is changed unnoticed.
-- Once a day the last links of all cases are sealed. docs/tamper-evidence.md says what this proves.

-- A part of what is hashed behind its length, so that no letter can move from one part to the next; absent is not empty.
create function hashed_part(part bytea) returns bytea
    language sql immutable parallel safe
    return coalesce(int4send(octet_length(part)) || part, int4send(-1));

-- What an event says and where it stands. Times are microseconds since 2000-01-01T00:00Z, as PostgreSQL keeps them.
create function event_digest(
    aggregate_id uuid, sequence_number bigint, global_index bigint, event_id uuid, recorded_at timestamptz,
    aggregate_type text, payload_type text, payload_revision text, payload bytea, meta_data bytea) returns bytea
    language sql stable parallel safe
    return sha256(uuid_send(aggregate_id) || int8send(sequence_number) || int8send(global_index)
        || uuid_send(event_id) || timestamptz_send(recorded_at)
        || hashed_part(convert_to(aggregate_type, 'UTF8')) || hashed_part(convert_to(payload_type, 'UTF8'))
        || hashed_part(convert_to(payload_revision, 'UTF8')) || hashed_part(payload) || hashed_part(meta_data));

-- The link of an event: its digest behind the link before it in its case, or behind 32 zero bytes where it is the first.
create function event_link(before bytea, digest bytea) returns bytea
    language sql immutable parallel safe
    return sha256(coalesce(before, '\x0000000000000000000000000000000000000000000000000000000000000000') || digest);

-- The links of many events, one after another.
create aggregate event_links(digest bytea) (sfunc = event_link, stype = bytea, parallel = safe);

alter table domain_event add column chain bytea;

update domain_event as event set chain = linked.chain
  from (select global_index, event_links(digest) over (partition by aggregate_id order by sequence_number) as chain
          from (select *, event_digest(aggregate_id, sequence_number, global_index, event_id, recorded_at,
                           aggregate_type, payload_type, payload_revision, payload, meta_data) as digest
                  from domain_event offset 0) as digested) as linked
 where linked.global_index = event.global_index;

alter table domain_event alter column chain set not null;

-- Sees what the same statement has inserted before, so events of one case may come together, in their order.
-- Planned while the table is empty it would read all of it for each event later on.
create function link_event() returns trigger
    language plpgsql set enable_seqscan = off as $$
declare
    before bytea;
begin
    if new.sequence_number > 0 then
        select chain into before from public.domain_event
         where aggregate_id = new.aggregate_id and sequence_number = new.sequence_number - 1;
        if before is null then
            raise integrity_constraint_violation using
                message = 'Event ' || new.sequence_number || ' of case ' || new.aggregate_id || ' comes before the one it follows';
        end if;
    end if;
    new.chain := public.event_link(before, public.event_digest(new.aggregate_id, new.sequence_number, new.global_index,
        new.event_id, new.recorded_at, new.aggregate_type, new.payload_type, new.payload_revision, new.payload,
        new.meta_data));
    return new;
end
$$;

-- Rows that bring their link come from a backup: verification says whether it fits.
create trigger link_event before insert on domain_event
    for each row when (new.chain is null) execute function link_event();

-- What was sealed at the end of a day: every event after one place up to another.
create table ledger_seal (
    day          date        primary key,
    after_index  bigint      not null,
    up_to_index  bigint      not null,
    events       bigint      not null,
    cases        bigint      not null,
    -- SHA-256 of the lines "case sequence link" of the last event of each of these cases, in order of the cases.
    heads        bytea       not null,
    -- Digest of the seal before; 32 zero bytes in the first.
    previous     bytea       not null,
    made_at      timestamptz not null,
    -- Ed25519, of the statement that these columns make.
    signature    bytea       not null,
    public_key   bytea       not null
);

-- Those last events, kept to say which case it is where a seal does not fit.
create table sealed_head (
    day             date   not null references ledger_seal (day),
    case_id         uuid   not null,
    sequence_number bigint not null,
    chain           bytea  not null,
    primary key (day, case_id)
);

create function refuse_change() returns trigger
    language plpgsql as $$
begin
    raise integrity_constraint_violation using message = 'Rows of ' || tg_table_name || ' are never changed or deleted';
end
$$;

create trigger never_changed before update or delete or truncate on domain_event
    for each statement execute function refuse_change();
create trigger never_changed before update or delete or truncate on ledger_seal
    for each statement execute function refuse_change();
create trigger never_changed before update or delete or truncate on sealed_head
    for each statement execute function refuse_change();
