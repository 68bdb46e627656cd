-- Work lists (担当一覧): a health centre that has the care puts an episode on the list of a follow-up contractor or a
-- registration centre until a day. The list is made of relations; nothing new can be seen by it that access_rules do not say.

alter table episode_relations add constraint follow_up_ends check (
    relation <> 'CONTRACTED' or until_at is not null and until_at <= since_at + interval '91 days');

create policy followed_up_by_who_may on episode_relations as restrictive for insert
    with check (relation <> 'CONTRACTED'
        or care_centre_id = (select my_organisation()) and exists (
            select from organisations o
            join access_rules a on a.organisation_type = o.type_code and a.relation = 'CONTRACTED'
            where o.id = organisation_id));

create index episode_relations_of_work_list on episode_relations (organisation_id, coalesce(until_at, 'infinity'), id)
    where relation in ('CONTRACTED', 'REGISTERED');
