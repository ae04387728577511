-- How often a directory was written, so that each node finds out that another one wrote it.
create table directory_written (
    directory text   primary key,
    times     bigint not null
);
insert into directory_written (directory, times) select distinct directory, 1 from directory_entry;
