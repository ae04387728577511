-- For what no sum is kept of: a grid cell, a category, the days at the edge of a period.
create index on fact_day (day);
create index on fact_day (area, day);
create index on fact_day (category, day);
