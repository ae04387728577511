-- How many rows the file holds, so that how far an import is can be told as a share.
alter table register_import add column rows_in_file bigint;
