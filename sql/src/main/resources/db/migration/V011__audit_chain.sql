-- The audit as a chain: each entry is sealed with a hash over itself and the seal before it, in the order in which they
-- are sealed. Whoever alters, removes or moves an entry afterwards breaks the chain at that place.

create table audit_seals (
    number    bigint primary key,
    entry_id  bigint not null unique,
    hash      text not null,
    sealed_at timestamptz not null default clock_timestamp(),
    constraint hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$')
);
comment on table audit_seals is 'Chain over audit_entries: who changes an entry or a seal later breaks it';
comment on column audit_seals.number is 'Place in the chain, from 1 without a gap';
comment on column audit_seals.entry_id is 'The entry; no foreign key, so that a removed one is named and not hidden';
comment on column audit_seals.hash is 'SHA-256 over the hash before and the entry, in hexadecimal digits';
comment on column audit_seals.sealed_at is 'When it was sealed, by the database clock';
alter table audit_seals enable row level security;
alter table audit_seals force row level security;
create policy own_publisher on audit_seals using ((select sees_nation()) or '000000' = any ((select visible_publishers())::text[]));

grant select, insert on audit_seals to ${app_role};
