-- Whether anything is new is told by the last entry of an index, and not by counting what an organisation ever received.

create index notification_versions_of_centre on notification_versions (health_centre_id, recorded_at)
    where superseded_at is null;
create index episode_relations_to_others on episode_relations (organisation_id, since_at)
    where relation not in ('OWN', 'TREATING');
