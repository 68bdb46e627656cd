-- Ways around the rules of access that no path of the program takes, closed for any other.

-- To hide a person, and to end that, is the health centres': institutions write where a person is, and no more.
create policy of_health_centres on protections as restrictive for insert
    with check (cardinality((select my_relations('NOTIFICATION', 'CONFIRM'))) > 0);
create policy changed_by_health_centres on protections as restrictive for update
    using (cardinality((select my_relations('NOTIFICATION', 'CONFIRM'))) > 0);

-- What was typed freely may hold an address.
create function may_quote(wanted bigint) returns boolean
    language plpgsql stable parallel safe as $$
begin
    return cardinality(my_relations('WHEREABOUTS', 'READ')) > 0 and not is_hidden_from_me(wanted);
end $$;
comment on function may_quote(bigint) is
    'Whether reasons typed in a person''s record are for the running transaction: it may read where persons are, and this one is not hidden from it';

-- A correction that was begun ends with the right to see what it corrects.
drop policy whole_to_the_writer on notification_drafts;
create policy whole_to_the_writer on notification_drafts as restrictive
    using (notification_id is null or exists (
        select from notifications n where n.id = notification_id and not is_hidden_from_me(n.person_id)));

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
    with check ((select sees_nation())
        or publisher_code = any ((select visible_publishers())::text[])
        or daterange(active_from, active_to, '[]') = days_of(memberships));
grant update (active_from, active_to) on memberships to ${app_role};

-- Who offered the care learns that it was declined, and why: on the record's page, and in its news.
create index transfers_by_episode on transfers (episode_id, id);
create index transfers_declined on transfers (from_centre_id, settled_at) where outcome = 'DECLINED';
