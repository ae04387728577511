-- What register rows say of people is sealed under a key of the import, which is destroyed with its last row. Rows of before go: the file
-- can be sent again.
delete from refused_row;

alter table refused_row
    drop column cells,
    drop column value,
    drop column facts,
    add column sealed bytea not null;

alter table register_import
    add column rows_key uuid;
