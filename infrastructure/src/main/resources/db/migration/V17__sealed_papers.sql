-- Scans, photos, records, each sealed under the key of its case: the same bytes in two cases are two rows. What was handed in
-- before stands in paper_content, in clear, until the next start has sealed it.
create table case_paper (
    case_id    uuid        not null,
    sha256     text        not null,
    media_type text        not null,
    sealed     bytea       not null,
    stored_at  timestamptz not null default now(),
    primary key (case_id, sha256)
);
