insert into SCHEMA.hours as old (area, dimension, grain, entry, period, kind, strand, reply, buckets, counts)
select area, dimension, grain, entry, period, kind, strand, reply,
    array_agg(bucket order by bucket), array_agg(n order by bucket)
from SCHEMA.hours_lately
group by area, dimension, grain, entry, period, kind, strand, reply
on conflict (area, dimension, grain, entry, period, kind, strand, reply) do update set (buckets, counts) = (
    select coalesce(array_agg(bucket order by bucket), '{}'), coalesce(array_agg(n order by bucket), '{}')
    from (
        select bucket, sum(n)::int as n
        from (
            select * from unnest(old.buckets, old.counts)
            union all select * from unnest(excluded.buckets, excluded.counts)) as held (bucket, n)
        group by bucket
        having sum(n) <> 0) as summed);
delete from SCHEMA.hours_lately;
