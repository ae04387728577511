create index on item (received_sort, id);
-- With all that is asked for beside an area, so that counting reads no rows.
create index on item (area, received_sort, id)
    include (kind, status, category, channel, unit, nature, magnitude, level, highest_level);
create index on item (category, received_sort, id);
create index on item (channel, received_sort, id);
create index on item (unit, received_sort, id);
create index on item (status, received_sort, id);
create index on item (kind, received_sort, id);
create index on item (nature, received_sort, id);
create index on item (magnitude, received_sort, id);
create index on item (level, received_sort, id);
create index on item (highest_level, received_sort, id);
create index on item (coalesce(due_at, 'infinity'), id);
create index on item (due_at) where due_at is not null;
create index on item (number, id);
create index on item (source, external_id);
create index on text using gin (bigrams);
