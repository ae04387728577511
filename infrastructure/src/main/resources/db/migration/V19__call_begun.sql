-- When a call was picked up: the first time that anything of it was kept. What is being typed just now began when it was
-- last kept, as far as anybody knows.
alter table call_draft add column begun_at timestamptz;
update call_draft set begun_at = saved_at;
alter table call_draft alter column begun_at set not null;
