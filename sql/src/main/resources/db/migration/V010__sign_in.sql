-- How staff sign in: links, second factors, what was tried, and what ends a session on every node.

alter table accounts alter column password_hash drop not null;
alter table accounts add column session_stamp bigint not null default 0;
comment on column accounts.password_hash is 'Argon2id hash; null until the person has chosen a password by a one-time link';
comment on column accounts.session_stamp is 'Sessions begun under another number have ended, on every node';

create function signing_in() returns text
    language sql stable parallel safe
    return nullif(current_setting('hersys.login', true), '');
comment on function signing_in() is
    'Who signs in within the running transaction, by log-in or by the hash of a one-time link; null outside the log-in';

create table sign_in_links (
    token_hash text primary key,
    login      text not null references accounts,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    ended_at   timestamptz,
    constraint link_expires_after_it_was_made check (expires_at > made_at)
);
create index sign_in_links_by_login on sign_in_links (login);
comment on table sign_in_links is 'One-time links by which a person chooses a password and a second factor';
comment on column sign_in_links.token_hash is 'SHA-256 of the 128 random bits in the link; the bits themselves are kept nowhere';
comment on column sign_in_links.login is 'Whose link';
comment on column sign_in_links.made_at is 'When it was issued';
comment on column sign_in_links.expires_at is 'Until when it may be used';
comment on column sign_in_links.used_at is 'When it was used; null while unused';
comment on column sign_in_links.ended_at is 'When another link or the closing of the account ended it unused';

create table sign_in_factors (
    login       text primary key references accounts,
    secret      text not null,
    last_step   bigint not null,
    enrolled_at timestamptz not null
);
comment on table sign_in_factors is 'Second factors: the secrets of time-based codes (TOTP, RFC 6238)';
comment on column sign_in_factors.login is 'Whose factor';
comment on column sign_in_factors.secret is 'Secret of 160 bits, base32; readable only while its owner signs in';
comment on column sign_in_factors.last_step is 'Time step (30 s) of the last code used: that one and earlier ones are refused';
comment on column sign_in_factors.enrolled_at is 'When the first code confirmed it';

create table recovery_codes (
    login     text not null references accounts,
    code_hash text not null,
    used_at   timestamptz,
    primary key (login, code_hash)
);
comment on table recovery_codes is 'Ten codes of a person that stand in for the second factor once each';
comment on column recovery_codes.login is 'Whose code';
comment on column recovery_codes.code_hash is 'SHA-256 of a random code of 60 bits';
comment on column recovery_codes.used_at is 'When it was used; null while it may be';

create table sign_in_events (
    id      bigint generated always as identity primary key,
    login   text not null references accounts,
    at      timestamptz not null,
    outcome text not null,
    network text not null,
    device  text not null,
    constraint outcome_is_known check (outcome in ('PASSWORD_ONLY', 'CODE', 'RECOVERY_CODE', 'LINK', 'WRONG_PASSWORD', 'WRONG_CODE'))
);
create index sign_in_events_of_login on sign_in_events (login, at desc);
comment on table sign_in_events is 'Sign-ins and failed tries of each account, shown to its owner alone';
comment on column sign_in_events.id is 'Running number';
comment on column sign_in_events.login is 'Whose account';
comment on column sign_in_events.at is 'When';
comment on column sign_in_events.outcome is 'Signed in by PASSWORD_ONLY (demo), CODE, RECOVERY_CODE or LINK; or failed by WRONG_PASSWORD or WRONG_CODE';
comment on column sign_in_events.network is 'Network address that asked';
comment on column sign_in_events.device is 'Browser and system in words';

create table sign_in_tries (
    counted_as text primary key,
    tries      int not null,
    last_at    timestamptz not null
);
comment on table sign_in_tries is 'Tries to sign in that have not succeeded, counted for all nodes together';
comment on column sign_in_tries.counted_as is 'What is counted together: network, name or both; a name only as one of a million buckets, because people type passwords there';
comment on column sign_in_tries.tries is 'Tries so far';
comment on column sign_in_tries.last_at is 'When the last one was let in';

do $$
declare t text;
begin
    foreach t in array array['sign_in_links', 'sign_in_factors', 'recovery_codes', 'sign_in_events', 'sign_in_tries'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
    end loop;
    -- No scope of publishers, not even the nation's, opens these: only the log-in of their owner does.
    foreach t in array array['sign_in_factors', 'recovery_codes', 'sign_in_events'] loop
        execute format('create policy own_login on %I using (login = (select signing_in()))', t);
    end loop;
end $$;
create policy own_login on sign_in_links using ((select signing_in()) in (login, token_hash));
create policy own_login on sign_in_tries using ((select signing_in()) is not null);

grant select, insert, delete on sign_in_factors, recovery_codes to ${app_role};
grant update (last_step) on sign_in_factors to ${app_role};
grant update (used_at) on recovery_codes to ${app_role};
grant select, insert on sign_in_links, sign_in_events to ${app_role};
grant update (used_at, ended_at) on sign_in_links to ${app_role};
grant select, insert, update, delete on sign_in_tries to ${app_role};
