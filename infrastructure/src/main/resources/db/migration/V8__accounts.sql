-- Who may sign in, what as, and how far they see.

create table account (
    -- What is typed at the sign-in page, in small letters.
    name            text        primary key check (name ~ '^[a-z0-9][a-z0-9._-]{1,39}$' and name not in ('system', 'local')),
    display_name    text        not null,
    roles           text[]      not null,
    -- A prefix of digits; empty means everywhere.
    area            text        not null default '' check (area ~ '^\d{0,18}$'),
    -- Of a handler; empty means any.
    units           text[]      not null default '{}',
    -- May use Basic or a token, without a second factor.
    by_program      boolean     not null default false,
    -- Made by a setting for a set-up that nobody attends.
    unattended      boolean     not null default false,
    enabled         boolean     not null default true,
    -- As the encoder writes it, its own name in front. Whoever signs in elsewhere only has none.
    password        text,
    password_set_at timestamptz not null default now(),
    must_change     boolean     not null default true,
    -- What the six digits are computed from, sealed, once it was set up, and the step of the last ones that were used.
    second_factor   bytea,
    second_factor_key uuid,
    last_step       bigint      not null default 0,
    made_at         timestamptz not null default now()
);

-- Passwords used before, where the rules ask that they are not used again.
create table password_used (
    account  text        not null references account (name),
    password text        not null,
    until    timestamptz not null default now()
);

-- Tokens for programs. What is kept of one is its digest.
create table access_token (
    digest     bytea       primary key,
    account    text        not null references account (name),
    label      text        not null,
    made_at    timestamptz not null default now(),
    expires_at timestamptz not null
);

create index access_token_account on access_token (account);

-- Who is signed in, so that a restart signs nobody out. Of the id that the browser holds only the digest is kept.
create table web_session (
    digest     bytea       primary key,
    account    text,
    attributes bytea       not null,
    made_at    timestamptz not null,
    seen_at    timestamptz not null,
    expires_at timestamptz not null
);

create index web_session_account on web_session (account) where account is not null;
create index web_session_expires on web_session (expires_at);

-- Whoever sent a register in: its rows are taken in as theirs.
alter table register_import add column account text not null default 'system';
