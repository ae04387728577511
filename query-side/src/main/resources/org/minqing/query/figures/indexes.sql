-- What was written in parts while filling is added up, and from now on each cell has one row.
alter table cell rename to cell_part;
create table cell (like cell_part);
insert into cell (area, dimension, grain, entry, period, kind, strand,
    received, carried, outside, excluded, closure_of, closure, resolution_of, solved, partly_solved,
    resolution_unknown, reminded, ping_pong, closed, closed_undated, on_time_of, on_time,
    response_of, response, solve_of, solve, satisfaction_of, satisfied, basically_satisfied, rounds, redone,
    dispatches, objections, returns, ladder_solved, level_unknown, level_known, highest_grid, highest_community,
    highest_street, highest_district, hops, proper_of, proper, opened, accepted, refused, agreed_written,
    agreed_oral, amount, flare_ups_averted, agreement_of, agreement, performance_of, performance, confirmation_of,
    confirmation)
select area, dimension, grain, entry, period, kind, strand,
    nullif(sum(received), 0)::int,
    nullif(sum(carried), 0)::int,
    nullif(sum(outside), 0)::int,
    nullif(sum(excluded), 0)::int,
    nullif(sum(closure_of), 0)::int,
    nullif(sum(closure), 0)::int,
    nullif(sum(resolution_of), 0)::int,
    nullif(sum(solved), 0)::int,
    nullif(sum(partly_solved), 0)::int,
    nullif(sum(resolution_unknown), 0)::int,
    nullif(sum(reminded), 0)::int,
    nullif(sum(ping_pong), 0)::int,
    nullif(sum(closed), 0)::int,
    nullif(sum(closed_undated), 0)::int,
    nullif(sum(on_time_of), 0)::int,
    nullif(sum(on_time), 0)::int,
    nullif(sum(response_of), 0)::int,
    nullif(sum(response), 0)::int,
    nullif(sum(solve_of), 0)::int,
    nullif(sum(solve), 0)::int,
    nullif(sum(satisfaction_of), 0)::int,
    nullif(sum(satisfied), 0)::int,
    nullif(sum(basically_satisfied), 0)::int,
    nullif(sum(rounds), 0)::int,
    nullif(sum(redone), 0)::int,
    nullif(sum(dispatches), 0)::int,
    nullif(sum(objections), 0)::int,
    nullif(sum(returns), 0)::int,
    nullif(sum(ladder_solved), 0)::int,
    nullif(sum(level_unknown), 0)::int,
    nullif(sum(level_known), 0)::int,
    nullif(sum(highest_grid), 0)::int,
    nullif(sum(highest_community), 0)::int,
    nullif(sum(highest_street), 0)::int,
    nullif(sum(highest_district), 0)::int,
    nullif(sum(hops), 0)::int,
    nullif(sum(proper_of), 0)::int,
    nullif(sum(proper), 0)::int,
    nullif(sum(opened), 0)::int,
    nullif(sum(accepted), 0)::int,
    nullif(sum(refused), 0)::int,
    nullif(sum(agreed_written), 0)::int,
    nullif(sum(agreed_oral), 0)::int,
    nullif(sum(amount), 0)::bigint,
    nullif(sum(flare_ups_averted), 0)::int,
    nullif(sum(agreement_of), 0)::int,
    nullif(sum(agreement), 0)::int,
    nullif(sum(performance_of), 0)::int,
    nullif(sum(performance), 0)::int,
    nullif(sum(confirmation_of), 0)::int,
    nullif(sum(confirmation), 0)::int
from cell_part
group by area, dimension, grain, entry, period, kind, strand
-- Neighbours lie together, so that a question reads few pages.
order by area, dimension, grain, entry, period, kind, strand;
drop table cell_part;
alter table cell add primary key (area, dimension, grain, entry, period, kind, strand);

alter table hours rename to hours_part;
create table hours (like hours_part);
-- The parts of a cell are joined first, and then what is joined added up cell by cell: all the buckets of all the cells at
-- once, grouped by nine columns, take five times as long.
create aggregate joined(int[]) (sfunc = array_cat, stype = int[], initcond = '{}');
insert into hours (area, dimension, grain, entry, period, kind, strand, reply, buckets, counts)
select area, dimension, grain, entry, period, kind, strand, reply, summed.buckets, summed.counts
from (
    select area, dimension, grain, entry, period, kind, strand, reply,
        joined(buckets) as buckets, joined(counts) as counts
    from hours_part
    group by area, dimension, grain, entry, period, kind, strand, reply) as whole,
    lateral (
        select array_agg(bucket order by bucket) as buckets, array_agg(n order by bucket) as counts
        from (
            select bucket, sum(n)::int as n
            from unnest(whole.buckets, whole.counts) as held (bucket, n)
            group by bucket) as sums) as summed
order by area, dimension, grain, entry, period, kind, strand, reply;
drop aggregate joined(int[]);
drop table hours_part;
alter table hours add primary key (area, dimension, grain, entry, period, kind, strand, reply);

-- For what no sum is kept of: a grid cell, a category, the days at the edge of a period.
create index on fact_day (day);
create index on fact_day (area, day);
create index on fact_day (category, day);
create index on fact_day using gin (co_units) where co_units is not null;

-- For the list behind a figure that counts few of many cases.
create index on fact_day (case_id) where carried > 0;
create index on fact_day (case_id) where outside > 0;
create index on fact_day (case_id) where excluded > 0;
create index on fact_day (case_id) where partly_solved > 0;
-- The board shows the newest of these.
create index on fact_day (area, case_id) include (kind, strand, day) where ping_pong > 0;
create index on fact_day (case_id) where closed_undated > 0;
create index on fact_day (case_id) where redone > 0;
create index on fact_day (case_id) where objections > 0;
create index on fact_day (case_id) where returns > 0;
create index on fact_day (case_id) where level_unknown > 0;
create index on fact_day (case_id) where flare_ups_averted > 0;
create index on fact_day (case_id) where opened > 0;
create index on fact_day (case_id) where refused > 0;
create index on fact_day (case_id) where agreement > 0;
create index on fact_day (case_id) where performance > 0;
create index on fact_day (case_id) where confirmation > 0;

-- For reports, and for what is recorded next of a case.
create index on reported (case_id);
create index on reported (day) where late_until is null;
create index on reported (late_until) where late_until is not null;
create index on annual (case_id);
create index on annual (day);
