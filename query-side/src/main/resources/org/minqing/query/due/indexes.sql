create index on due (next_at);
