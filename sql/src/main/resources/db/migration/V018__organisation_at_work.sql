-- Who works at several places chooses one; the last choice is offered first. And what a prefecture decides about forms is
-- its head office's to decide, not that of every organisation that counts for it.

alter table memberships add column chosen_at timestamptz;
comment on column memberships.chosen_at is 'When the person last chose to work there; the latest is offered first';

-- Nobody makes themselves a member: the policy own_body lets everybody see their own rows, and write nothing but the choice.
create policy joined_by_their_body on memberships as restrictive for insert
    with check ((select sees_nation()) or publisher_code = any ((select visible_publishers())::text[]));
revoke update on memberships from ${app_role};
grant update (chosen_at) on memberships to ${app_role};

alter table form_switches add column set_at timestamptz not null default transaction_timestamp();
comment on column form_switches.set_at is 'When it was set; what was decided before stands in the audit';

create function is_head_office() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('hersys.organisation_type', true), '') in ('', '02');
comment on function is_head_office() is
    'Whether the running transaction works for a publisher as a whole or for a head office of a prefecture (type 02)';

create policy decided_by_the_head_office on form_switches as restrictive for insert
    with check ((select is_signed_in()) and (select is_head_office()));
create policy changed_by_the_head_office on form_switches as restrictive for update
    using ((select is_signed_in()) and (select is_head_office()));
