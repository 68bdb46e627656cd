-- When publishers publish by themselves. A slot (公表枠) is a request that became due: what is due is a fact of the
-- register, whoever looks and however late.

create table publication_times (
    id             bigint generated always as identity primary key,
    publisher_code text not null,
    time_of_day    time(0) not null,
    days           text not null,
    weekdays       text not null default '',
    speaks_of      text not null,
    valid_from     timestamptz not null,
    valid_to       timestamptz,
    set_by         text not null,
    constraint days_are_known check (days in ('EVERY_DAY', 'WORKING_DAYS', 'WEEKDAYS')),
    constraint weekdays_are_named check ((days = 'WEEKDAYS') = (weekdays <> '') and weekdays ~ '^1?2?3?4?5?6?7?$'),
    constraint speaks_of_is_known check (speaks_of in ('SAME_DAY', 'DAY_BEFORE')),
    constraint time_begins_before_it_ends check (valid_to >= valid_from)
);
create unique index publication_time_is_set_once on publication_times (publisher_code, time_of_day)
    where valid_to is null;
comment on table publication_times is 'Times at which a publisher publishes by itself, in Japan''s time; a change ends one and begins another';
comment on column publication_times.id is 'Running number';
comment on column publication_times.publisher_code is 'Who publishes';
comment on column publication_times.time_of_day is 'Time of day, Japan';
comment on column publication_times.days is 'EVERY_DAY, WORKING_DAYS (no weekend, holiday, 29 December to 3 January) or WEEKDAYS';
comment on column publication_times.weekdays is 'For WEEKDAYS: which, as digits from 1 Monday to 7 Sunday; else empty';
comment on column publication_times.speaks_of is 'Of which day the edition speaks: SAME_DAY or DAY_BEFORE';
comment on column publication_times.valid_from is 'Slots after this moment are due';
comment on column publication_times.valid_to is 'Slots up to this moment are due; null while it holds';
comment on column publication_times.set_by is 'Who set it';
alter table publication_times enable row level security;
alter table publication_times force row level security;
create policy own_publisher on publication_times
    using ((select sees_nation()) or publisher_code = any ((select visible_publishers())::text[]));
grant select, insert on publication_times to ${app_role};
grant update (valid_to) on publication_times to ${app_role};

alter table edition_requests add column due_at timestamptz;
alter table edition_requests add column publication_time_id bigint references publication_times;
alter table edition_requests add column begun_at timestamptz;
alter table edition_requests add column late boolean not null default false;
alter table edition_requests
    add constraint slot_is_requested_once unique (publisher_code, due_at),
    add constraint slot_has_a_publication_time check ((due_at is null) = (publication_time_id is null));
create index edition_requests_of_times on edition_requests (publication_time_id, due_at);
comment on column edition_requests.due_at is 'When the schedule made it due; null when a person asked';
comment on column edition_requests.publication_time_id is 'Which publication time made it due';
comment on column edition_requests.begun_at is 'When the last try began; null while it waits for its first';
comment on column edition_requests.late is 'Whether a slot was begun later than it should have been';

-- The request that a run works for, so that a look at the requests finds the steps.
create index batch_params_of_request on batch.batch_job_execution_params (parameter_value)
    where parameter_name = 'request';

create view edition_runs with (security_invoker = true) as
select r.id, r.publisher_code, r.day, r.revision, r.requested_at, r.requested_by, r.due_at, r.late, r.begun_at,
       r.done_at, r.failure, case when e.published_at is not null then e.public_id end as edition,
       s.steps_done, s.step,
       exists (select from editions n
               where n.publisher_code = r.publisher_code and n.day = r.day and n.revision > r.revision
                 and n.published_at is not null) as overtaken
from edition_requests r
left join editions e on e.publisher_code = r.publisher_code and e.day = r.day and e.revision = r.revision
cross join lateral (
    select count(distinct t.step_name) filter (where t.status = 'COMPLETED') as steps_done,
           (array_agg(t.step_name order by t.step_execution_id desc))[1] as step
    from batch.batch_job_execution_params p
    join batch.batch_step_execution t on t.job_execution_id = p.job_execution_id
    where p.parameter_name = 'request' and p.parameter_value = r.id::text) s;
comment on view edition_runs is 'Requests for editions and how far the job has come with each';
comment on column edition_runs.id is 'The request';
comment on column edition_runs.publisher_code is 'As edition_requests';
comment on column edition_runs.day is 'As edition_requests';
comment on column edition_runs.revision is 'As edition_requests';
comment on column edition_runs.requested_at is 'As edition_requests';
comment on column edition_runs.requested_by is 'As edition_requests';
comment on column edition_runs.due_at is 'As edition_requests';
comment on column edition_runs.late is 'As edition_requests';
comment on column edition_runs.begun_at is 'As edition_requests';
comment on column edition_runs.done_at is 'As edition_requests';
comment on column edition_runs.failure is 'As edition_requests';
comment on column edition_runs.edition is 'public_id of the edition when it is published';
comment on column edition_runs.steps_done is 'How many steps of the job are done';
comment on column edition_runs.step is 'The step that was begun last';
comment on column edition_runs.overtaken is 'Whether a later edition of the same day is published';
grant select on edition_runs to ${app_role};

-- What a program needs to know of a database that another role has made ready.
create function schema_version() returns int
    language sql stable security definer set search_path = ${schema}
    as $$ select max(version::int) from flyway_schema_history where success and version is not null $$;
comment on function schema_version() is 'Number of the last migration that was applied';
grant execute on function schema_version() to ${app_role};
