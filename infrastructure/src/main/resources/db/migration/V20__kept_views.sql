-- Views of the case list that somebody keeps. Name and question are sealed, under a key of each view: what is searched for
-- may be a person. At most twenty of an account, which the places say.
create table kept_view (
    id      uuid     primary key,
    account text     not null,
    place   smallint not null check (place between 1 and 20),
    -- Everybody with it sees the view too.
    role    text,
    key_id  uuid     not null,
    sealed  bytea    not null,
    -- Two change their places in one statement.
    constraint kept_view_places unique (account, place) deferrable initially deferred
);

create index kept_view_role on kept_view (role) where role is not null;
