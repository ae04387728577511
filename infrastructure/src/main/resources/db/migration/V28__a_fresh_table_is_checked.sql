-- Where nobody stands in clear there is nothing to seal first, and whoever works with the table need not own it.
do $$
begin
    if not exists (select from personal_data
                    where num_nonnulls(name, phone, phone_key, id_number, address) > 0) then
        alter table personal_data validate constraint personal_data_is_sealed;
    end if;
end $$;
