-- Somebody at the hotline may have several calls half typed, and may offer one to all who work within the same reach ('') or to
-- one of them by the name of their account. What is no call of an operator has no account.
alter table call_draft add column account text;
alter table call_draft add column offered_to text;
update call_draft set account = substr(id, length('account ') + 1) where id like 'account %';
create index call_draft_account on call_draft (account) where account is not null;
