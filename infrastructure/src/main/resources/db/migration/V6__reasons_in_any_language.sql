-- Why a row was refused and why an import failed is kept as a code and facts, and said when someone looks, in their language.

alter table refused_row
    add column facts jsonb not null default '{}',
    drop column reason;

-- failure holds a code from now on.
alter table register_import
    add column failure_facts jsonb not null default '{}';

update register_import set failure = 'import.broke-off' where failure is not null;
