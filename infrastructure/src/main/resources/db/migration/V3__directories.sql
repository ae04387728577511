-- What areas, categories, channels, dispute types, units, staff, committees and mediators there are, and what they are
-- called. Read whole into memory by every node; written only by imports and at the first start.

create table directory_entry (
    -- AREAS, CATEGORIES, CHANNELS, DISPUTE_TYPES, UNITS, STAFF, COMMITTEES or MEDIATORS.
    directory  text not null,
    -- Digits of an area, the path of names of a category, the register's own word where a register brought it.
    code       text not null,
    name       text not null,
    parent     text,
    valid_from date,
    -- The first day it no longer holds.
    valid_to   date,
    -- The area it took over from when a cell was split, merged or moved.
    replaces   text,
    -- What only this directory holds, by column heading: level, area, unit, magnitude, urgency, role, kind, committee.
    details    jsonb not null default '{}',
    -- SHIPPED with the application, IMPORTED by someone, or REGISTER: a word an imported register used.
    origin     text not null,
    primary key (directory, code)
);
