-- How far the events on an Axon Server were copied here, as it counts; no row where the events are here and nowhere else.
create table ledger_copy (
    position bigint not null,
    only_one boolean primary key default true check (only_one)
);
