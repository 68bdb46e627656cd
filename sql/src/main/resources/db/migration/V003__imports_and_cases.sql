-- What comes in, and the cases that it tells of.

create table files (
    id             bigint generated always as identity primary key,
    publisher_code text not null,
    name           text not null,
    media_type     text not null,
    size           bigint not null,
    sha256         text not null,
    stored_at      timestamptz not null
);
comment on table files is 'Files received and published; their bytes lie in file_parts';
comment on column files.id is 'Running number';
comment on column files.publisher_code is 'Whose file';
comment on column files.name is 'Name as sent, or as published';
comment on column files.media_type is 'Media type, such as text/csv';
comment on column files.size is 'Bytes';
comment on column files.sha256 is 'Checksum of the bytes';
comment on column files.stored_at is 'When it was stored';

create table file_parts (
    -- the parts come first: size and checksum of the file are known only when the last part is written
    file_id        bigint not null references files deferrable initially deferred,
    part           int not null,
    publisher_code text not null,
    bytes          bytea not null,
    primary key (file_id, part)
);
alter table file_parts alter column bytes set storage external;
comment on table file_parts is 'Bytes of files, gzip-packed as one stream and cut into parts';
comment on column file_parts.file_id is 'The file';
comment on column file_parts.part is 'Place of the part, from 0';
comment on column file_parts.publisher_code is 'Whose file, for row security';
comment on column file_parts.bytes is 'At most one MiB of the packed stream';

create table imports (
    id             bigint generated always as identity primary key,
    public_id      uuid not null default gen_random_uuid() unique,
    publisher_code text not null,
    file_id        bigint not null references files,
    profile        text,
    known_at       timestamptz,
    accept_shrink  boolean not null default false,
    received_at    timestamptz not null,
    received_by    text not null,
    state          text not null default 'RECEIVED',
    encoding       text,
    rows_expected  bigint,
    rows_read      bigint not null default 0,
    accepted       bigint not null default 0,
    changed        bigint not null default 0,
    unchanged      bigint not null default 0,
    withdrawn      bigint not null default 0,
    held           bigint not null default 0,
    refused        bigint not null default 0,
    finding        jsonb,
    full_list      boolean,
    recorded_at    timestamptz,
    constraint import_state_is_known check (state in ('RECEIVED', 'READ', 'HELD', 'APPLIED', 'REFUSED')),
    constraint applied_import_has_a_moment check (state <> 'APPLIED' or recorded_at is not null)
);
create unique index one_import_per_moment on imports (publisher_code, recorded_at);
create index imports_waiting on imports (id) where state in ('RECEIVED', 'READ');
comment on table imports is 'Files on their way into the register; the table is the queue';
comment on column imports.id is 'Running number';
comment on column imports.public_id is 'What stands in addresses';
comment on column imports.publisher_code is 'Whose list';
comment on column imports.file_id is 'The file as received';
comment on column imports.profile is 'How to read it; null until recognised';
comment on column imports.known_at is 'Moment asked for when an old archive is taken over; null means now';
comment on column imports.accept_shrink is 'A person confirmed that the list may withdraw more than the limit';
comment on column imports.received_at is 'When the last byte had arrived';
comment on column imports.received_by is 'Who sent it';
comment on column imports.state is 'RECEIVED, READ (staged), HELD (waits for a person), APPLIED, REFUSED (as a whole)';
comment on column imports.encoding is 'Encoding taken';
comment on column imports.rows_expected is 'Rows estimated, for the progress bar';
comment on column imports.rows_read is 'Data rows read so far, skipped template rows not among them';
comment on column imports.accepted is 'Rows whose case is new, or known again after a withdrawal';
comment on column imports.changed is 'Rows that changed a known case';
comment on column imports.unchanged is 'Rows that said what was known';
comment on column imports.withdrawn is 'Known cases that a full list no longer names';
comment on column imports.held is 'Rows that wait for a person';
comment on column imports.refused is 'Rows that did not enter';
comment on column imports.finding is 'Why the file as a whole was refused or held';
comment on column imports.full_list is 'Whether rows that are missing are withdrawn';
comment on column imports.recorded_at is 'Moment at which the register knows its rows; of an addition, the moment of its last part so far';

create table row_findings (
    import_id      bigint not null references imports,
    position       bigint not null,
    line           bigint not null,
    publisher_code text not null,
    row_key        text not null,
    recorded_at    timestamptz not null,
    refused        boolean not null,
    findings       jsonb not null,
    primary key (import_id, position)
);
create index refused_rows_by_moment on row_findings (publisher_code, recorded_at) where refused;
comment on table row_findings is 'Rows of an applied import that were refused or noted, with all reasons';
comment on column row_findings.import_id is 'The import';
comment on column row_findings.position is 'Place among the data rows of the file, from 1';
comment on column row_findings.line is 'Line of the original file';
comment on column row_findings.publisher_code is 'Whose row';
comment on column row_findings.row_key is 'What identifies the row within its publisher';
comment on column row_findings.recorded_at is 'Moment from which the register knew of the row';
comment on column row_findings.refused is 'Whether it stayed outside';
comment on column row_findings.findings is 'The findings: code, severity, field, found, arguments';

-- Emptied by a crash of PostgreSQL, then read again from the kept file. No row security, so that COPY may write here.
create unlogged table staging.import_rows (
    import_id           bigint not null,
    position            bigint not null,
    line                bigint not null,
    row_key             text not null,
    findings            jsonb,
    refused             boolean not null,
    announced_on        date,
    onset_on            date,
    residence           text,
    residence_code      text,
    age_band_code       text,
    sex_code            text,
    occupation          text,
    condition_code      text,
    symptoms            text,
    travel_history_code text,
    discharged_code     text,
    remarks             text,
    primary key (import_id, position)
);
comment on table staging.import_rows is 'Rows read from a file and not yet applied';
comment on column staging.import_rows.import_id is 'The import';
comment on column staging.import_rows.position is 'Place among the data rows of the file, from 1; several may stand on one line of a JSON file';
comment on column staging.import_rows.line is 'Line of the original file';
comment on column staging.import_rows.row_key is 'What identifies the row within its publisher';
comment on column staging.import_rows.findings is 'What was found, null when nothing';
comment on column staging.import_rows.refused is 'Whether a finding refuses it';
comment on column staging.import_rows.announced_on is 'As case_versions';
comment on column staging.import_rows.onset_on is 'As case_versions';
comment on column staging.import_rows.residence is 'As case_versions';
comment on column staging.import_rows.residence_code is 'As case_versions';
comment on column staging.import_rows.age_band_code is 'As case_versions';
comment on column staging.import_rows.sex_code is 'As case_versions';
comment on column staging.import_rows.occupation is 'As case_versions';
comment on column staging.import_rows.condition_code is 'As case_versions';
comment on column staging.import_rows.symptoms is 'As case_versions';
comment on column staging.import_rows.travel_history_code is 'As case_versions';
comment on column staging.import_rows.discharged_code is 'As case_versions';
comment on column staging.import_rows.remarks is 'As case_versions';

create table cases (
    id             bigint generated by default as identity primary key,
    publisher_code text not null,
    row_key        text not null,
    recorded_at    timestamptz not null,
    constraint case_is_listed_once unique (publisher_code, row_key)
);
comment on table cases is 'Cases (症例); a case from a line list has no person, only a number in its publisher''s list';
comment on column cases.id is 'Running number';
comment on column cases.publisher_code is 'Publisher that counts the case';
comment on column cases.row_key is 'Its number (No) in the publisher''s list, normalised';
comment on column cases.recorded_at is 'Moment at which the register first knew it';

create table case_versions (
    case_id             bigint not null references cases,
    version             int not null,
    publisher_code      text not null,
    recorded_at         timestamptz not null,
    superseded_at       timestamptz,
    recorded_by         text not null,
    import_id           bigint,
    line                bigint,
    state_code          text not null,
    announced_on        date not null,
    onset_on            date,
    residence           text,
    residence_code      text,
    age_band_code       text,
    sex_code            text,
    occupation          text,
    condition_code      text,
    symptoms            text,
    travel_history_code text,
    discharged_code     text,
    remarks             text,
    primary key (case_id, version),
    constraint superseded_after_recorded check (superseded_at > recorded_at),
    constraint state_counts_or_is_withdrawn check (state_code in ('C', 'W'))
);
create unique index one_open_version_per_case on case_versions (case_id) where superseded_at is null;
create index case_versions_by_moment on case_versions (publisher_code, recorded_at);
comment on table case_versions is 'What was said of a case, version by version; closing a version is the only update';
comment on column case_versions.case_id is 'The case';
comment on column case_versions.version is '1 the first';
comment on column case_versions.publisher_code is 'Publisher that counts the case, for row security';
comment on column case_versions.recorded_at is 'Moment from which the register knew this version';
comment on column case_versions.superseded_at is 'Moment from which it no longer held; null while it holds';
comment on column case_versions.recorded_by is 'Who recorded it';
comment on column case_versions.import_id is 'Import that said so; for a withdrawal, the list that no longer names it';
comment on column case_versions.line is 'Line of the original file; null for a withdrawal';
comment on column case_versions.state_code is 'Code list notification-states: C counts, W withdrawn';
comment on column case_versions.announced_on is '公表_年月日';
comment on column case_versions.onset_on is '発症_年月日';
comment on column case_versions.residence is '患者_居住地 as written';
comment on column case_versions.residence_code is 'Municipality, prefecture or OUT; null where not public or not recognised';
comment on column case_versions.age_band_code is 'Code list age-bands';
comment on column case_versions.sex_code is 'Code list sexes';
comment on column case_versions.occupation is '患者_職業 as written';
comment on column case_versions.condition_code is 'Code list conditions';
comment on column case_versions.symptoms is '患者_症状 as written';
comment on column case_versions.travel_history_code is 'Code list yes-no-unknown';
comment on column case_versions.discharged_code is 'Code list yes-no-unknown';
comment on column case_versions.remarks is '備考 as written';

create view countable_cases with (security_invoker = true) as
select case_id, publisher_code, recorded_at, superseded_at, announced_on, onset_on, residence, residence_code,
       age_band_code, sex_code, occupation, condition_code, symptoms, travel_history_code, discharged_code, remarks
from case_versions
where state_code = 'C';
comment on view countable_cases is 'The one view that every figure and list of cases reads: versions that count';
comment on column countable_cases.case_id is 'The case';
comment on column countable_cases.publisher_code is 'Publisher that counts it';
comment on column countable_cases.recorded_at is 'Known from';
comment on column countable_cases.superseded_at is 'Known until; null while it holds';
comment on column countable_cases.announced_on is 'Day by which it counts';
comment on column countable_cases.onset_on is 'Onset';
comment on column countable_cases.residence is 'Where it lives, as written';
comment on column countable_cases.residence_code is 'Where it lives';
comment on column countable_cases.age_band_code is 'How old';
comment on column countable_cases.sex_code is 'Sex';
comment on column countable_cases.occupation is 'As written';
comment on column countable_cases.condition_code is 'Condition';
comment on column countable_cases.symptoms is 'As written';
comment on column countable_cases.travel_history_code is 'Whether it travelled';
comment on column countable_cases.discharged_code is 'Whether it was discharged';
comment on column countable_cases.remarks is 'As written';

create table daily_totals (
    publisher_code text not null,
    area_code      text not null,
    day            date not null,
    measure_code   text not null,
    version        int not null,
    recorded_at    timestamptz not null,
    superseded_at  timestamptz,
    recorded_by    text not null,
    import_id      bigint references imports,
    value          bigint not null,
    primary key (publisher_code, area_code, day, measure_code, version),
    constraint total_superseded_after_recorded check (superseded_at > recorded_at)
);
create unique index one_open_total on daily_totals (publisher_code, area_code, day, measure_code) where superseded_at is null;
comment on table daily_totals is 'Counts that are reported as counts, version by version';
comment on column daily_totals.publisher_code is 'Who reported it';
comment on column daily_totals.area_code is 'Which area it speaks of';
comment on column daily_totals.day is 'Which day it speaks of';
comment on column daily_totals.measure_code is 'What was counted, such as tests.people';
comment on column daily_totals.version is '1 the first';
comment on column daily_totals.recorded_at is 'Moment from which the register knew this version';
comment on column daily_totals.superseded_at is 'Moment from which it no longer held; null while it holds';
comment on column daily_totals.recorded_by is 'Who recorded it';
comment on column daily_totals.import_id is 'Import that said so';
comment on column daily_totals.value is 'The count';

do $$
declare t text;
begin
    foreach t in array array['files', 'file_parts', 'imports', 'row_findings', 'cases', 'case_versions', 'daily_totals'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_publisher on %I using ((select sees_nation()) '
            || 'or publisher_code = any ((select visible_publishers())::text[]))', t);
    end loop;
end $$;

grant select, insert on files, file_parts, row_findings, cases to ${app_role};
grant select, insert, update on imports to ${app_role};
-- Facts are appended; closing a version is the only update.
grant select, insert, update (superseded_at) on case_versions, daily_totals to ${app_role};
grant select on countable_cases to ${app_role};
grant select, insert, update, delete, maintain on staging.import_rows to ${app_role};
grant usage on all sequences in schema ${schema} to ${app_role};
