-- Who publishes, who may log in, and what was done. From here on every table has row security:
-- the first guard is Access in the program, this is the second.

create function visible_publishers() returns text[]
    language sql stable parallel safe
    return string_to_array(nullif(current_setting('hersys.publishers', true), ''), ',');
comment on function visible_publishers() is
    'Publishers that the running transaction may see, set by Access for this transaction only; null means none';

create function sees_nation() returns boolean
    language sql stable parallel safe
    return coalesce('000000' = any (visible_publishers()), false);
comment on function sees_nation() is 'Whether the running transaction may see every publisher';

create table publishers (
    code               text primary key,
    department         text not null default '',
    contact            text not null default '',
    telephone          text not null default '',
    message            text not null default '',
    shrink_limit       numeric(4, 3) not null default 0.05,
    constraint shrink_limit_is_a_share check (shrink_limit between 0 and 1)
);
comment on table publishers is 'Bodies that publish, with what their papers and doors need to know of them';
comment on column publishers.code is 'Six-digit code of the prefecture or municipality, 000000 the nation';
comment on column publishers.department is 'Department named on papers';
comment on column publishers.contact is 'Contact desk named on papers';
comment on column publishers.telephone is 'Telephone of the contact desk';
comment on column publishers.message is 'Free paragraph of the press officer';
comment on column publishers.shrink_limit is 'Share of the known cases that a full list may withdraw without being held';
alter table publishers enable row level security;
alter table publishers force row level security;
create policy own_publisher on publishers
    using ((select sees_nation()) or code = any ((select visible_publishers())::text[]));

create table accounts (
    login          text primary key,
    name_ja        text not null,
    name_en        text not null,
    duty           text not null,
    publisher_code text not null,
    password_hash  text not null,
    demo           boolean not null default false,
    disabled_at    timestamptz,
    constraint duty_is_known check (duty in ('READER', 'CLERK', 'PRESS'))
);
comment on table accounts is 'Personal accounts of staff';
comment on column accounts.login is 'What the person types to log in';
comment on column accounts.name_ja is 'Display name in Japanese';
comment on column accounts.name_en is 'Display name in English';
comment on column accounts.duty is 'READER looks, CLERK also imports, PRESS also publishes';
comment on column accounts.publisher_code is 'Publisher that the person works for; 000000 sees every publisher';
comment on column accounts.password_hash is 'Argon2id hash';
comment on column accounts.demo is 'Made by the demo, for invented persons';
comment on column accounts.disabled_at is 'When the account was closed; null while it may log in';
alter table accounts enable row level security;
alter table accounts force row level security;
-- At log-in nothing is known but the name typed; afterwards the person's own publisher.
create policy own_login on accounts
    using (login = current_setting('hersys.login', true)
        or (select sees_nation())
        or publisher_code = any ((select visible_publishers())::text[]));

create table audit_entries (
    id             bigint generated always as identity primary key,
    recorded_at    timestamptz not null default clock_timestamp(),
    actor          text not null,
    publisher_code text not null,
    purpose        text not null,
    subject        text not null,
    detail         jsonb not null default '{}'
);
comment on table audit_entries is 'Who did what for which purpose; written in the same transaction as the deed, never changed';
comment on column audit_entries.id is 'Running number';
comment on column audit_entries.recorded_at is 'When it was done, by the database clock';
comment on column audit_entries.actor is 'Who: staff:LOGIN, command:NAME or job:NAME';
comment on column audit_entries.publisher_code is 'Whose data';
comment on column audit_entries.purpose is 'What for, a code such as import.apply';
comment on column audit_entries.subject is 'What it was done to, such as import 17';
comment on column audit_entries.detail is 'Counts and settings, never personal data';
alter table audit_entries enable row level security;
alter table audit_entries force row level security;
create policy own_publisher on audit_entries
    using ((select sees_nation()) or publisher_code = any ((select visible_publishers())::text[]));

grant select, insert, update on publishers, accounts to ${app_role};
grant select, insert on audit_entries to ${app_role};
