-- Ways around the rules of access that no path of the program takes, closed for any other.

-- To hide a person, and to end that, is the health centres': institutions write where a person is, and no more.
create policy of_health_centres on protections as restrictive for insert
    with check (cardinality((select my_relations('NOTIFICATION', 'CONFIRM'))) > 0);
create policy changed_by_health_centres on protections as restrictive for update
    using (cardinality((select my_relations('NOTIFICATION', 'CONFIRM'))) > 0);

-- Staff are named as colleagues: who goes on to work elsewhere does not take the sight along.
alter table protections add column organisation_id bigint references organisations default my_organisation();
comment on column protections.organisation_id is
    'For which organisation the named see all the same; null where it was set before this was kept and cannot be told';

alter table protections no force row level security;
alter table episodes no force row level security;
alter table memberships no force row level security;
update protections p set organisation_id = (
    select e.care_centre_id from episodes e join memberships m on m.organisation_id = e.care_centre_id
    where e.person_id = p.person_id and m.login = any (p.readers) order by e.id desc limit 1);
alter table protections force row level security;
alter table episodes force row level security;
alter table memberships force row level security;

create or replace function is_hidden_from_me(wanted bigint) returns boolean
    language plpgsql stable parallel safe as $$
begin
    return exists (
        select from protections p
        where p.person_id = wanted
          and (p.until_at is null or p.until_at > now())
          and not coalesce(my_staff() = any (p.readers)
              and (p.organisation_id is null or p.organisation_id = my_organisation()), false));
end $$;
do $$
declare t record;
begin
    for t in select * from (values
            ('whereabouts_versions', 'false'),
            ('notification_answers', $c$data_group <> 'WHEREABOUTS'$c$),
            ('person_keys', $c$kind <> 'phone'$c$)) as v (name, open) loop
        execute format($p$
            alter policy only_named_staff on %1$I using (%2$s or not exists (
                select from protections p
                where p.person_id = %1$I.person_id
                  and (p.until_at is null or p.until_at > now())
                  and not coalesce((select my_staff()) = any (p.readers)
                      and (p.organisation_id is null or p.organisation_id = (select my_organisation())), false)))$p$,
            t.name, t.open);
    end loop;
end $$;

-- What was typed freely may hold an address.
create function may_quote(wanted bigint) returns boolean
    language plpgsql stable parallel safe as $$
begin
    return cardinality(my_relations('WHEREABOUTS', 'READ')) > 0 and not is_hidden_from_me(wanted);
end $$;
comment on function may_quote(bigint) is
    'Whether reasons typed in a person''s record are for the running transaction: it may read where persons are, and this one is not hidden from it';

-- So does what stands in the form's own fields of free text: with where the person is it is seen, and hidden.
alter table notification_answers no force row level security;
create temporary table free_answers on commit drop as
    select a.notification_id, a.version, jsonb_object_agg(e.key, e.value) as answers
    from notification_answers a, jsonb_each(a.answers) e
    where a.data_group = 'IDENTITY'
      and e.key ~ '^(occupation|symptoms-other|tests\.[0-9]+\.specimen-other|route-detail|regions\.[0-9]+\.(country|detail)|risk-factors-other|drugs-other|note|reason(\..*)?)$'
    group by a.notification_id, a.version;
update notification_answers a set answers = a.answers || f.answers
from free_answers f
where f.notification_id = a.notification_id and f.version = a.version and a.data_group = 'WHEREABOUTS';
update notification_answers a set answers = a.answers - array(select jsonb_object_keys(f.answers))
from free_answers f
where f.notification_id = a.notification_id and f.version = a.version and a.data_group = 'IDENTITY';
alter table notification_answers force row level security;

-- A correction that was begun ends with the right to see what it corrects.
drop policy whole_to_the_writer on notification_drafts;
create policy whole_to_the_writer on notification_drafts as restrictive
    using (notification_id is null or exists (
        select from notifications n where n.id = notification_id and not is_hidden_from_me(n.person_id)));

-- Which organisations there are, who works for them and who may log in is said by who works for their body as a whole: the
-- staff of an organisation that counts for its body see its lists and statistics, and no more follows from that.
create policy made_for_the_whole_body on organisations as restrictive for insert
    with check ((select my_organisation()) is null);
create policy changed_for_the_whole_body on organisations as restrictive for update
    using ((select my_organisation()) is null);
create policy joined_for_the_whole_body on memberships as restrictive for insert
    with check ((select my_organisation()) is null);
create policy made_for_the_whole_body on accounts as restrictive for insert
    with check ((select my_organisation()) is null);
create policy changed_for_the_whole_body_or_by_oneself on accounts as restrictive for update
    using ((select my_organisation()) is null or login = (select my_staff()));
-- What somebody may do is said once, when the account is made.
revoke update on accounts from ${app_role};
grant update (password_hash, session_stamp, disabled_at) on accounts to ${app_role};

-- Who leaves an organisation is said by its body, and by nobody for themselves: of one's own row only the choice changes.
create function days_of(member memberships) returns daterange
    language plpgsql stable parallel safe as $$
begin
    return (select daterange(active_from, active_to, '[]') from memberships
            where login = member.login and organisation_id = member.organisation_id);
end $$;
comment on function days_of(memberships) is
    'On which days a person works for an organisation, as it stood before the running statement';

create policy let_go_by_their_body on memberships as restrictive for update
    with check ((select my_organisation()) is null
            and ((select sees_nation()) or publisher_code = any ((select visible_publishers())::text[]))
        or daterange(active_from, active_to, '[]') = days_of(memberships));
grant update (active_from, active_to) on memberships to ${app_role};

-- One form is one notification, for whichever institution a health centre sends it: two pages of it may name two.
alter table notifications drop constraint a_submission_is_taken_once;
alter table notifications add constraint a_submission_is_taken_once unique (health_centre_id, submission_key);

-- A week is signed by somebody who opened nothing in it.
create policy signed_by_who_opened_nothing on reading_checks as restrictive for insert
    with check (kind <> 'WEEK' or not exists (
        select from reads_without_task r
        where r.login = (select my_staff()) and r.organisation_id = reading_checks.organisation_id
          and r.read_on between week_from and week_from + 6));

-- Who offered the care learns that it was declined, and why: on the record's page, and in its news.
create index transfers_by_episode on transfers (episode_id, id);
create index transfers_declined on transfers (from_centre_id, settled_at) where outcome = 'DECLINED';
