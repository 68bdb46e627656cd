-- Lists and what is asked each second are answered by an index each, however much an organisation has received.

alter table notification_versions
    add column health_centre_id bigint references organisations,
    add column institution_id   bigint references organisations;
comment on column notification_versions.health_centre_id is '受理保健所, as of its notification: what waits for whom is found by it';
comment on column notification_versions.institution_id is 'Institution of the physician, as of its notification';

alter table notifications no force row level security;
alter table notification_versions no force row level security;
update notification_versions v set health_centre_id = n.health_centre_id, institution_id = n.institution_id
from notifications n where n.id = v.notification_id;
alter table notifications force row level security;
alter table notification_versions force row level security;
alter table notification_versions
    alter column health_centre_id set not null,
    alter column institution_id set not null;

drop index notification_versions_waiting;
create index notification_versions_waiting on notification_versions (health_centre_id, recorded_at)
    where superseded_at is null and state_code in ('S', 'R');
create index notification_versions_of_institution on notification_versions (institution_id, recorded_at)
    where superseded_at is null;
create index notification_versions_returned on notification_versions (institution_id)
    where superseded_at is null and state_code = 'R';
create index notifications_by_submission on notifications (submitted_at, id);
