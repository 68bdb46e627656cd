-- Two notifications of one event: the health centre keeps one and says of the other that it is merged into it (重複統合).
-- Nothing is rewritten; the merged one counts nothing, and can be taken back.

alter table notification_versions add column merged_into_id bigint references notifications;
alter table notification_versions add constraint merged_into_another
    check ((state_code = 'M') = (merged_into_id is not null) and merged_into_id is distinct from notification_id) not valid;
create index notification_versions_merged_into on notification_versions (merged_into_id)
    where merged_into_id is not null and superseded_at is null;
comment on column notification_versions.merged_into_id is 'Of a merged one: the notification that is kept and counts; null else';

create or replace function is_confirmed(wanted bigint) returns boolean
    language plpgsql stable parallel safe as $$
begin
    return coalesce((select state_code from notification_versions where notification_id = wanted
                     order by version desc limit 1), '') in ('C', 'M');
end $$;
comment on function is_confirmed(bigint) is
    'Whether the newest version of this notification was decided by its health centre (confirmed or merged): a confirmation that was taken back does not bind';

create function tell_of_one_event(one bigint, other bigint) returns boolean
    language plpgsql stable parallel safe as $$
begin
    return exists (
        select from notifications a
        join notifications b on b.id = other and b.health_centre_id = a.health_centre_id
        join notification_versions kept on kept.notification_id = b.id and kept.superseded_at is null and kept.state_code = 'C'
        where a.id = one and a.health_centre_id = my_organisation()
          and b.person_id in (select same_persons(a.person_id)));
end $$;
comment on function tell_of_one_event(bigint, bigint) is
    'Whether both notifications were received by the organisation of the running transaction and tell of one person, by person_links, and the other one is confirmed';

create function keeps_others(wanted bigint) returns boolean
    language plpgsql stable parallel safe as $$
begin
    return exists (select from notification_versions where merged_into_id = wanted and superseded_at is null);
end $$;
comment on function keeps_others(bigint) is 'Whether other notifications are merged into this one now';

create policy merged_by_health_centre on notification_versions as restrictive for insert
    with check (state_code <> 'M'
        or health_centre_id = (select my_organisation()) and tell_of_one_event(notification_id, merged_into_id));
-- Else what was merged would count nowhere. Only its health centre changes a confirmed one, and it sees all that are
-- merged into it.
create policy kept_while_it_keeps_others on notification_versions as restrictive for insert
    with check (state_code = 'C' or version = 1 or (select is_signed_in()) and not keeps_others(notification_id));
