-- Who opens many persons' records without a task in them is asked why, then stopped until somebody else releases; what was
-- opened without a task is signed week by week.

create table reads_without_task (
    login           text not null,
    person_id       bigint not null references persons,
    read_on         date not null,
    organisation_id bigint not null references organisations,
    publisher_code  text not null,
    read_at         timestamptz not null,
    primary key (login, organisation_id, person_id, read_on)
);
create index reads_without_task_by_login on reads_without_task (login, read_at);
create index reads_without_task_by_organisation on reads_without_task (organisation_id, read_on);
comment on table reads_without_task is 'Whose record was opened by whom on which day, while nothing was to be done there and nothing was changed';
comment on column reads_without_task.login is 'Who opened it';
comment on column reads_without_task.person_id is 'Whose record';
comment on column reads_without_task.read_on is 'Day in Japan';
comment on column reads_without_task.organisation_id is 'For whom the reader worked';
comment on column reads_without_task.publisher_code is 'Body to which that organisation belongs';
comment on column reads_without_task.read_at is 'The last time on that day';

create table reading_checks (
    id              bigint generated always as identity primary key,
    kind            text not null,
    organisation_id bigint not null references organisations,
    publisher_code  text not null,
    login           text,
    week_from       date,
    made_at         timestamptz not null,
    made_by         text not null,
    remark          text not null,
    constraint kind_is_known check (kind in ('REASON', 'RELEASE', 'WEEK')),
    constraint a_week_or_a_person check ((kind = 'WEEK') = (week_from is not null) and (kind = 'WEEK') = (login is null)),
    constraint something_is_said check (remark <> '')
);
create index reading_checks_by_login on reading_checks (login, made_at);
create index reading_checks_by_organisation on reading_checks (organisation_id, week_from);
comment on table reading_checks is 'What was said about many readings: the reason of the reader, the release by another, the signature of a week';
comment on column reading_checks.id is 'Running number';
comment on column reading_checks.kind is 'REASON by the reader, RELEASE by somebody else, WEEK the signature of a week';
comment on column reading_checks.organisation_id is 'Of which organisation''s readings';
comment on column reading_checks.publisher_code is 'Body to which that organisation belongs';
comment on column reading_checks.login is 'Whose readings; null for a week';
comment on column reading_checks.week_from is 'Monday of the week that is signed';
comment on column reading_checks.made_at is 'When';
comment on column reading_checks.made_by is 'Who said it';
comment on column reading_checks.remark is 'What was said';

do $$
declare t text;
begin
    foreach t in array array['reads_without_task', 'reading_checks'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format($p$
            create policy of_own_organisation on %I for select
                using (organisation_id = (select my_organisation())
                    or (select sees_nation())
                    or publisher_code = any ((select visible_publishers())::text[]))$p$, t);
    end loop;
end $$;
create policy read_by_oneself on reads_without_task for insert
    with check (login = (select my_staff()) and organisation_id = (select my_organisation()) and sees_person(person_id));
create policy read_again_by_oneself on reads_without_task for update using (login = (select my_staff()));
create policy settled_by_oneself on reads_without_task for delete using (login = (select my_staff()));
create policy said_of_oneself_or_of_others on reading_checks for insert
    with check (case kind
        when 'REASON' then login = (select my_staff()) and organisation_id = (select my_organisation())
        else login is distinct from (select my_staff())
            and (organisation_id = (select my_organisation())
                or publisher_code = any ((select visible_publishers())::text[]))
        end);

grant select, insert, update (read_at), delete on reads_without_task to ${app_role};
grant select, insert on reading_checks to ${app_role};
