-- Who people are, sealed under keys that stand outside this database.

alter table personal_data
    -- Names the key; once that is destroyed, the person is erased. Absent where nothing is known of the person.
    add column key_id            uuid,
    add column sealed            bytea,
    -- What they are found by, where nothing stands in clear: keyed digests.
    add column phone_digest      bytea,
    add column name_digest       bytea,
    add column id_number_digest  bytea,
    -- What stood in clear is sealed when the application starts, which is why it is not checked here.
    add constraint personal_data_is_sealed
        check (num_nonnulls(name, phone, phone_key, id_number, address) = 0) not valid;

drop index personal_data_phone;
drop index personal_data_name;
drop index personal_data_id_number;

create index personal_data_phone_digest on personal_data (phone_digest) where phone_digest is not null;
create index personal_data_name_digest on personal_data (name_digest) where name_digest is not null;
create index personal_data_id_number_digest on personal_data (id_number_digest) where id_number_digest is not null;
create index personal_data_in_clear on personal_data (person_id)
    where num_nonnulls(name, phone, phone_key, id_number, address) > 0;
