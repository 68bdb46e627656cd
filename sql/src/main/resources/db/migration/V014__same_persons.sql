-- Records that a health centre found to tell of one person, or of two. Nothing is rewritten: whoever reads a record follows
-- what is said here as far as the reader may see both sides.

create table person_links (
    id           bigint generated always as identity primary key,
    person_id    bigint not null references persons,
    same_as_id   bigint not null references persons,
    reason_code  text not null,
    linked_by_id bigint not null references organisations,
    since_at     timestamptz not null,
    set_by       text not null,
    until_at     timestamptz,
    ended_by     text,
    constraint link_joins_two_records check (person_id <> same_as_id),
    constraint link_reason_is_known check (reason_code in ('3', '4', '5', '6')),
    constraint link_ends_after_it_began check (until_at > since_at),
    constraint who_ended_a_link_is_known check ((until_at is null) = (ended_by is null))
);
create unique index one_open_link_of_two on person_links (least(person_id, same_as_id), greatest(person_id, same_as_id))
    where until_at is null;
create index person_links_by_person on person_links (person_id);
create index person_links_by_same_as on person_links (same_as_id);
comment on table person_links is 'That two records tell of the same person, or of different ones (名寄せ), from when to when';
comment on column person_links.id is 'Running number';
comment on column person_links.person_id is 'The record that was looked at';
comment on column person_links.same_as_id is 'The record beside which it was laid';
comment on column person_links.reason_code is 'Code list link-reasons: 3 the same, 4 different, 5 the same infected again, 6 the same positive again';
comment on column person_links.linked_by_id is 'Health centre that decided';
comment on column person_links.since_at is 'From when';
comment on column person_links.set_by is 'Who decided';
comment on column person_links.until_at is 'Until when; null while it holds';
comment on column person_links.ended_by is 'Who took it back';

alter table person_links enable row level security;
alter table person_links force row level security;

-- Two of one person must not tell a reader of one of them that there is another.
create policy seen_by_who_sees_both on person_links for select
    using ((select is_signed_in()) and sees_person(person_id) and sees_person(same_as_id));

create function may_link(one bigint, other bigint) returns boolean
    language plpgsql stable parallel safe as $$
begin
    return exists (
            select from episode_relations r
            where r.person_id = one
              and r.organisation_id = my_organisation()
              and r.relation = any (my_relations('NOTIFICATION', 'CONFIRM'))
              and (r.until_at is null or r.until_at > now()))
        and exists (
            select from episode_relations r
            where r.person_id = other
              and r.organisation_id = my_organisation()
              and r.relation = any (my_relations('IDENTITY', 'READ'))
              and (r.until_at is null or r.until_at > now()));
end $$;
comment on function may_link(bigint, bigint) is
    'Whether the running transaction may decide about these two records: it confirms what is notified of the one and sees who the other is';

create policy decided_by_who_confirms on person_links for insert
    with check (linked_by_id = (select my_organisation()) and may_link(person_id, same_as_id));
create policy ended_by_who_confirms on person_links for update
    using ((select is_signed_in()) and (may_link(person_id, same_as_id) or may_link(same_as_id, person_id)))
    with check (true);

grant select, insert, update (until_at, ended_by) on person_links to ${app_role};
grant usage on all sequences in schema ${schema} to ${app_role};

create function same_persons(wanted bigint) returns setof bigint
    language plpgsql stable parallel safe rows 2 as $$
begin
    return query
        with recursive found (id) as (
            select wanted
            union
            select case when l.person_id = f.id then l.same_as_id else l.person_id end
            from found f
            join person_links l on (l.person_id = f.id or l.same_as_id = f.id) and l.until_at is null and l.reason_code <> '4')
        select id from found;
end $$;
comment on function same_persons(bigint) is
    'This record and those that tell of the same person, as far as the running transaction may see that they do';

create index if not exists notifications_by_person on notifications (person_id);
