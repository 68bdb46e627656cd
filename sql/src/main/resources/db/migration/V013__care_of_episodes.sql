-- The care for an episode: who hands it over to whom, who looked in an emergency and who signed that, and that nothing of
-- it can be done behind the back of the health centre that received the notification.

-- Every relation follows the care at once: the database moves them with the episode, whoever may see them.
alter table episodes add constraint care_of_an_episode unique (id, care_centre_id);
alter table episode_relations add constraint care_follows_the_episode
    foreign key (episode_id, care_centre_id) references episodes (id, care_centre_id) on update cascade;
revoke update (care_centre_id) on episode_relations from ${app_role};

alter table episode_relations add column opened_as text not null default '';
comment on column episode_relations.opened_as is 'Of an emergency: number of the notification that was opened, for who signs it';

create table transfers (
    id             bigint generated always as identity primary key,
    episode_id     bigint not null references episodes,
    publisher_code text not null,
    number         text not null,
    from_centre_id bigint not null references organisations,
    to_centre_id   bigint not null references organisations,
    reported_on    date not null,
    municipality   text,
    reason         text not null,
    offered_at     timestamptz not null default transaction_timestamp(),
    offered_by     text not null,
    settled_at     timestamptz,
    settled_by     text,
    outcome        text,
    answer         text not null default '',
    constraint offered_to_another check (from_centre_id <> to_centre_id),
    constraint offered_with_a_reason check (reason <> ''),
    constraint outcome_is_known check (outcome in ('ACCEPTED', 'DECLINED', 'TAKEN_BACK')),
    constraint settled_with_an_outcome check ((settled_at is null) = (outcome is null)),
    constraint declined_with_a_reason check (outcome <> 'DECLINED' or answer <> '')
);
create unique index one_open_offer on transfers (episode_id) where settled_at is null;
create index transfers_offered_to on transfers (to_centre_id) where settled_at is null;
comment on table transfers is 'The care for an episode, offered by one health centre to another (移管); what it says is all that is shown before it is accepted';
comment on column transfers.id is 'Running number';
comment on column transfers.episode_id is 'The episode';
comment on column transfers.publisher_code is 'Publisher that counts it, before and after';
comment on column transfers.number is '届出番号 of its newest notification';
comment on column transfers.from_centre_id is 'Health centre that has the care';
comment on column transfers.to_centre_id is 'Health centre to which it is offered';
comment on column transfers.reported_on is '報告年月日 of that notification';
comment on column transfers.municipality is 'Code of the municipality where the person is; null where not known, or the person is protected';
comment on column transfers.reason is 'Why the other should have the care';
comment on column transfers.offered_at is 'When, by the database clock';
comment on column transfers.offered_by is 'Who offered it';
comment on column transfers.settled_at is 'When it was accepted, declined or taken back; null while it is open';
comment on column transfers.settled_by is 'Who settled it';
comment on column transfers.outcome is 'ACCEPTED, DECLINED or TAKEN_BACK';
comment on column transfers.answer is 'Why it was declined';

create table emergency_reviews (
    relation_id     bigint not null references episode_relations,
    organisation_id bigint not null references organisations,
    reviewed_at     timestamptz not null default transaction_timestamp(),
    reviewed_by     text not null,
    remark          text not null,
    primary key (relation_id, organisation_id),
    constraint reviewed_with_a_remark check (remark <> '')
);
comment on table emergency_reviews is 'Looks in an emergency (緊急閲覧) that somebody else signed, at the opening organisation and at the health centre that has the care';
comment on column emergency_reviews.relation_id is 'The relation by which was looked';
comment on column emergency_reviews.organisation_id is 'For which organisation it was signed';
comment on column emergency_reviews.reviewed_at is 'When, by the database clock';
comment on column emergency_reviews.reviewed_by is 'Who signed; never the one who looked';
comment on column emergency_reviews.remark is 'What was found of it';

-- Row security ------------------------------------------------------------------------------------------------------

alter table transfers enable row level security;
alter table transfers force row level security;
alter table emergency_reviews enable row level security;
alter table emergency_reviews force row level security;

-- Functions of their own where a policy would ask its own table by way of another, which is a circle to PostgreSQL.
create function may_offer(wanted transfers) returns boolean
    language plpgsql stable parallel safe as $$
begin
    return exists (select from episodes e
                   where e.id = wanted.episode_id and e.publisher_code = wanted.publisher_code
                     and e.care_centre_id = my_organisation())
        and exists (select from organisations o where o.id = wanted.to_centre_id and o.type_code = '05');
end $$;
comment on function may_offer(transfers) is
    'Whether the running transaction has the care that it offers, and offers it to a health centre';

create function is_received_by(wanted bigint, centre bigint) returns boolean
    language plpgsql stable parallel safe as $$
begin
    return exists (select from episodes where id = wanted and received_by_id = centre);
end $$;
comment on function is_received_by(bigint, bigint) is
    'Whether this health centre received the notification of an episode that may be seen';

create policy of_both_centres on transfers for select
    using ((select my_organisation()) in (from_centre_id, to_centre_id));
create policy offered_by_care_centre on transfers for insert
    with check (from_centre_id = (select my_organisation()) and settled_at is null and may_offer(transfers));
create policy settled_once on transfers for update
    using (settled_at is null and (select my_organisation()) in (from_centre_id, to_centre_id))
    with check (case when outcome in ('ACCEPTED', 'DECLINED') then to_centre_id else from_centre_id end = (select my_organisation()));

-- The offered centre sees that there is an episode, and nothing that hangs on it: else it could not take it over.
create policy offered_to_the_centre on episodes for select
    using (exists (
        select from transfers t
        where t.episode_id = episodes.id and t.to_centre_id = (select my_organisation()) and t.settled_at is null));
drop policy handed_over_by_care_centre on episodes;
create policy taken_over_by_whom_it_was_offered_to on episodes for update
    using (exists (
        select from transfers t
        where t.episode_id = episodes.id and t.from_centre_id = episodes.care_centre_id
          and t.to_centre_id = (select my_organisation()) and t.settled_at is null))
    with check (care_centre_id = (select my_organisation()));

-- Whoever received the notification counts the case and answers for it, wherever the care is.
create policy receiver_stays on episode_relations as restrictive for update
    using (relation <> 'OWN'
        or organisation_id <> (select my_organisation()) and not is_received_by(episode_id, organisation_id));

create function named_exactly() returns text
    language sql stable parallel safe
    return nullif(current_setting('hersys.named', true), '');
comment on function named_exactly() is
    'HER-SYS ID or number of a notification that the running transaction opens in an emergency; null else';

create function person_named_exactly() returns bigint
    language sql stable parallel safe
    return nullif(current_setting('hersys.person_named', true), '')::bigint;
comment on function person_named_exactly() is 'Person whom the running transaction opens in an emergency; null else';

create policy named_in_an_emergency on notifications for select
    using ((number = (select named_exactly()) or person_id = (select person_named_exactly()))
        and 'EMERGENCY' = any ((select my_relations('NOTIFICATION', 'READ'))::text[]));
create policy named_in_an_emergency on persons for select
    using (hersys_id = (select named_exactly())
        and 'EMERGENCY' = any ((select my_relations('NOTIFICATION', 'READ'))::text[]));
create policy named_in_an_emergency on episodes for select
    using (person_id = (select person_named_exactly())
        and 'EMERGENCY' = any ((select my_relations('NOTIFICATION', 'READ'))::text[]));

create policy of_who_answers_for_it on emergency_reviews for select
    using (organisation_id = (select my_organisation())
        or exists (select from episode_relations r where r.id = relation_id));
create policy signed_by_another on emergency_reviews for insert
    with check (organisation_id = (select my_organisation())
        and reviewed_by = current_setting('hersys.actor', true)
        and exists (
            select from episode_relations r
            where r.id = relation_id and r.relation = 'EMERGENCY'
              and (select my_organisation()) in (r.organisation_id, r.care_centre_id)
              and r.granted_by <> current_setting('hersys.actor', true)));

create index audit_of_emergencies on audit_entries (actor, recorded_at)
    where purpose in ('emergency.open', 'emergency.not-found');
create index protections_by_person on protections (person_id);
create index episode_relations_in_an_emergency on episode_relations (since_at) where relation = 'EMERGENCY';

grant select, insert, update (municipality, settled_at, settled_by, outcome, answer) on transfers to ${app_role};
grant select, insert on emergency_reviews to ${app_role};
