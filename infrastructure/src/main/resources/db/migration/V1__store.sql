-- What is primary: events, and where their readers stand. Everything else can be computed from here.

-- One row per event, never changed. Ordered by global_index, which has gaps where a transaction did not commit.
create table domain_event (
    -- One number at a time (cache 1): readers rely on numbers being given out in order.
    global_index     bigint generated always as identity (cache 1) primary key,
    aggregate_id     uuid        not null,
    sequence_number  bigint      not null,
    aggregate_type   text        not null,
    event_id         uuid        not null,
    payload_type     text        not null,
    payload_revision text,
    payload          bytea       not null,
    meta_data        bytea       not null,
    recorded_at      timestamptz not null,
    -- The guard against two writers at once, and against the same case registered twice.
    unique (aggregate_id, sequence_number)
);

create index domain_event_recorded_at on domain_event using brin (recorded_at);

-- The last known state of long streams; may be emptied at any time.
create table aggregate_snapshot (
    aggregate_id     uuid        primary key,
    sequence_number  bigint      not null,
    aggregate_type   text        not null,
    event_id         uuid        not null,
    payload_type     text        not null,
    payload_revision text,
    payload          bytea       not null,
    meta_data        bytea       not null,
    recorded_at      timestamptz not null
);

-- How far each reader has come. Columns as Axon's token store names them.
create table token_entry (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    primary key (processor_name, segment)
);

-- The store's own identifier. Nodes that start together on an empty store would race to write it.
insert into token_entry (processor_name, segment, token, token_type, timestamp)
values ('__config', 0,
        convert_to('{"config":{"id":"' || gen_random_uuid() || '"}}', 'UTF8'),
        'org.axonframework.eventhandling.tokenstore.ConfigToken',
        to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));

-- Events a reader could not take in, kept in order per case until someone has looked. Columns as Axon names them.
create table dead_letter_entry (
    dead_letter_id       text    not null primary key,
    processing_group     text    not null,
    sequence_identifier  text    not null,
    sequence_index       bigint  not null,
    message_type         text    not null,
    event_identifier     text    not null,
    time_stamp           text    not null,
    payload_type         text    not null,
    payload_revision     text,
    payload              bytea   not null,
    meta_data            bytea,
    aggregate_type       text,
    aggregate_identifier text,
    sequence_number      bigint,
    token_type           text,
    token                bytea,
    enqueued_at          text    not null,
    last_touched         text,
    processing_started   text,
    cause_type           text,
    cause_message        text,
    diagnostics          bytea,
    unique (processing_group, sequence_identifier, sequence_index)
);
