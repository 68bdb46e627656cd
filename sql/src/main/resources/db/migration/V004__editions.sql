-- What is published: requests, editions, their figures, what was left out, and the papers.

create table edition_requests (
    id             bigint generated always as identity primary key,
    publisher_code text not null,
    day            date not null,
    known_at       timestamptz,
    revision       int not null,
    requested_at   timestamptz not null,
    requested_by   text not null,
    done_at        timestamptz,
    failure        text,
    constraint revision_is_asked_for_once unique (publisher_code, day, revision)
);
create index edition_requests_open on edition_requests (id) where done_at is null;
comment on table edition_requests is 'Editions that somebody or the schedule asked for; the table is the queue';
comment on column edition_requests.id is 'Running number';
comment on column edition_requests.publisher_code is 'Whose edition';
comment on column edition_requests.day is 'Day of which it speaks';
comment on column edition_requests.known_at is 'As known at; null means now';
comment on column edition_requests.revision is '第N報 of that day';
comment on column edition_requests.requested_at is 'When it was asked for';
comment on column edition_requests.requested_by is 'Who asked';
comment on column edition_requests.done_at is 'When the job ended for good; null while it waits or runs';
comment on column edition_requests.failure is 'Why the last try failed, in one sentence; null when it has not';

create table editions (
    id             bigint generated always as identity primary key,
    public_id      uuid not null default gen_random_uuid() unique,
    publisher_code text not null,
    day            date not null,
    revision       int not null,
    known_at       timestamptz not null,
    previous_id    bigint references editions,
    letterhead     jsonb not null,
    opened_at      timestamptz not null,
    published_at   timestamptz,
    received       bigint,
    counted        bigint,
    constraint edition_is_published_once unique (publisher_code, day, revision)
);
create index editions_by_moment on editions (publisher_code, known_at);
comment on table editions is 'Published sets of figures (公表)';
comment on column editions.id is 'Running number';
comment on column editions.public_id is 'What stands in addresses';
comment on column editions.publisher_code is 'Who publishes';
comment on column editions.day is 'Day of which it speaks';
comment on column editions.revision is '第N報 of that day';
comment on column editions.known_at is 'All that was recorded up to this moment is counted, nothing later';
comment on column editions.previous_id is 'Edition that this one is compared with, fixed when it was opened';
comment on column editions.letterhead is 'Department, contact, telephone and message as they stood when it was opened';
comment on column editions.opened_at is 'When the job fixed known_at';
comment on column editions.published_at is 'When it was closed and may be handed out; null while it is being made';
comment on column editions.received is 'Distinct row identities known at known_at, refused ones included';
comment on column editions.counted is 'Cases counted; received = counted + sum of the exclusions';

create table figures (
    edition_id     bigint not null references editions,
    figure         text not null,
    publisher_code text not null,
    value          numeric,
    published      numeric,
    primary key (edition_id, figure)
);
comment on table figures is 'Single figures of an edition';
comment on column figures.edition_id is 'The edition';
comment on column figures.figure is 'Which figure, such as cases.new';
comment on column figures.publisher_code is 'Who publishes, for row security';
comment on column figures.value is 'The value; null means no data';
comment on column figures.published is 'What papers carry; equal to value until suppressed';

create table figure_cells (
    edition_id     bigint not null references editions,
    figure_table   text not null,
    position       int not null,
    publisher_code text not null,
    dimensions     text[] not null,
    value          numeric,
    published      numeric,
    primary key (edition_id, figure_table, position)
);
comment on table figure_cells is 'Tables of an edition in long form, one observation a row';
comment on column figure_cells.edition_id is 'The edition';
comment on column figure_cells.figure_table is 'Which table, such as cases.by-day';
comment on column figure_cells.position is 'Place in the table, from 1';
comment on column figure_cells.publisher_code is 'Who publishes, for row security';
comment on column figure_cells.dimensions is 'What the observation is of, one entry a dimension column';
comment on column figure_cells.value is 'The value; null means no data';
comment on column figure_cells.published is 'What papers carry; equal to value until suppressed';

create table exclusions (
    edition_id     bigint not null references editions,
    reason_code    text not null,
    publisher_code text not null,
    identities     bigint not null check (identities >= 0),
    primary key (edition_id, reason_code)
);
comment on table exclusions is 'What an edition did not count, and why';
comment on column exclusions.edition_id is 'The edition';
comment on column exclusions.reason_code is 'Code list exclusion-reasons';
comment on column exclusions.publisher_code is 'Who publishes, for row security';
comment on column exclusions.identities is 'Row identities left out for this reason';

create table edition_files (
    edition_id     bigint not null references editions,
    path           text not null,
    publisher_code text not null,
    file_id        bigint not null references files,
    primary key (edition_id, path)
);
comment on table edition_files is 'Papers of an edition';
comment on column edition_files.edition_id is 'The edition';
comment on column edition_files.path is 'Path under the folder of the edition, such as open-data/patients.csv';
comment on column edition_files.publisher_code is 'Who publishes, for row security';
comment on column edition_files.file_id is 'The bytes';

do $$
declare t text;
begin
    foreach t in array array['edition_requests', 'editions', 'figures', 'figure_cells', 'exclusions', 'edition_files'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_publisher on %I using ((select sees_nation()) '
            || 'or publisher_code = any ((select visible_publishers())::text[]))', t);
    end loop;
end $$;

grant select, insert, update on edition_requests, editions to ${app_role};
grant select, insert, delete on figures, figure_cells, exclusions, edition_files to ${app_role};
grant usage on all sequences in schema ${schema} to ${app_role};
