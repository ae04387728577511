create index on home_visit (at, id);
create index on home_visit (area, at);
