-- Under which key the texts of a case are sealed from now on. Each event says itself which one its texts need.
create table case_key (
    case_id uuid primary key,
    key_id  uuid not null
);

-- States of cases are sealed too. Those of before stand in clear, and are made anew when they are needed.
truncate aggregate_snapshot;
