-- Events that a projection leaves out for good, since somebody decided so.
create table skipped_event (
    projection      text not null,
    case_id         uuid not null,
    sequence_number bigint not null,
    reason          text not null check (reason <> ''),
    skipped_by      text not null,
    skipped_at      timestamptz not null default now(),
    primary key (projection, case_id, sequence_number)
);
create trigger never_changed before update or delete or truncate on skipped_event
    for each statement execute function refuse_change();
alter table skipped_event enable always trigger never_changed;
