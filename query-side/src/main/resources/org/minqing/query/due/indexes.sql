create index on due (due_at);
