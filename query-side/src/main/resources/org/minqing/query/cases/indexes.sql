update item set third_within = found.days
from (select case_id, min(days) as days from third group by case_id) found
where item.id = found.case_id and found.days is not null;

-- Each beside an area, and the area with all that is asked for beside it, so that counting reads no rows.
create index on item (area, received_sort, id)
    include (kind, status, category, channel, unit, nature, magnitude, level, highest_level, source, due_at);
create index on item (received_sort, id) include (area);
create index on item (category, received_sort, id) include (area);
create index on item (channel, received_sort, id) include (area);
create index on item (unit, received_sort, id) include (area);
create index on item using gin (co_units) where co_units is not null;
create index on item using gin (unconfirmed) where unconfirmed is not null;
create index on item using gin (mediators) where mediators is not null;
create index on item (status, received_sort, id) include (area);
create index on item (kind, received_sort, id) include (area);
create index on item (nature, received_sort, id) include (area);
create index on item (magnitude, received_sort, id) include (area);
create index on item (level, received_sort, id) include (area);
create index on item (highest_level, received_sort, id) include (area);
create index on item (coalesce(due_at, 'infinity'), id);
create index on item (due_at) include (area) where due_at is not null;
create index on item (area, due_at) where due_at is not null;
create index on item (owner, received_sort, id) include (area) where owner is not null;
create index on item (due_at, id) include (area) where reminded_at is not null;
create index on item (callback_at) include (area) where callback_at is not null;
create index on item (promise_at) include (area) where promise_at is not null;
create index on item (received_sort, id) include (area, third_within) where third_within is not null;
create index on item (area) include (third_within) where third_within is not null;
create index on item (number, id);
create index on item (source, external_id) include (area);
create index on brought_by (person, comes_at, case_id);
create index on search using gin (marks);
create index on session (at);
create index on approval (asked_at, case_id);

create index on duty_shift (ends);
create index on home_visit (at, id) include (area);
create index on home_visit (area, at);
create index on visited_person (visit);
create index on notebook_entry (point, at, id) include (area);

create index on follow_up (state, coalesce(tried_at, since), case_id) where state is not null;
create index on follow_up (proposed_at, case_id) where proposed_at is not null;
