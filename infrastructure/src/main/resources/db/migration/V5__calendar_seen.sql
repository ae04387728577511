-- The years whose holidays the running deadlines were last counted with: one row.
create table calendar_seen (
    one_row boolean primary key default true check (one_row),
    years   text    not null
);
