-- A version is written by who sees all of it: whoever may not see where a protected person lives can neither check a
-- notification nor take its answers over into the next version.

create function is_hidden_from_me(wanted bigint) returns boolean
    language plpgsql stable parallel safe as $$
begin
    return exists (
        select from protections p
        where p.person_id = wanted
          and (p.until_at is null or p.until_at > now())
          and not coalesce((select my_staff()) = any (p.readers), false));
end $$;
comment on function is_hidden_from_me(bigint) is
    'Whether this person is protected and the staff of the running transaction is not named among the readers';

create policy whole_to_the_writer on notification_versions as restrictive for insert
    with check (version = 1
        or not is_hidden_from_me((select n.person_id from notifications n where n.id = notification_id)));

-- A correction is typed over one version, by one organisation at a time.
create unique index one_draft_per_correction on notification_drafts (organisation_id, notification_id)
    where notification_id is not null;
create policy whole_to_the_writer on notification_drafts as restrictive
    using (notification_id is null
        or not is_hidden_from_me((select n.person_id from notifications n where n.id = notification_id)));
