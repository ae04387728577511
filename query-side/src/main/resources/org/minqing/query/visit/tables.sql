-- A home visit that was noted and not withdrawn. What its diary says stands in its events alone.
create table home_visit (
    id uuid primary key,
    area text collate "C" not null,
    -- The first instant it can have been, and the moment as exactly as it is known.
    at timestamptz not null,
    told text not null,
    visitor text not null,
    met boolean not null,
    persons int not null
);
