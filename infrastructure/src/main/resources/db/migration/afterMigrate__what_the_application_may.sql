-- Where the application works as another role than the one that owns the tables (docs/database.md), that role reads and adds
-- everywhere, changes and deletes nothing that is only ever added to, and owns what can be filled anew.
do $$
declare
    works_as text := coalesce(current_setting('minqing.works_as', true), '');
    kept     regclass;
begin
    if works_as = '' or works_as = current_user then
        return;
    end if;
    execute format('grant create on database %I to %I', current_database(), works_as);
    execute format('grant usage on schema public to %I', works_as);
    execute format('grant select, insert, update, delete on all tables in schema public to %I', works_as);
    execute format('grant usage, select, update on all sequences in schema public to %I', works_as);
    execute format('grant usage, create on schema case_number to %I', works_as);
    execute format('grant usage, select, update on all sequences in schema case_number to %I', works_as);
    -- A trigger before truncate is what says of a table that its rows stay.
    for kept in select distinct tgrelid::regclass from pg_trigger where not tgisinternal and tgtype & 32 <> 0 loop
        execute format('revoke update, delete, truncate on %s from %I', kept, works_as);
    end loop;
    execute format('revoke all on flyway_schema_history from %I', works_as);
end $$;
