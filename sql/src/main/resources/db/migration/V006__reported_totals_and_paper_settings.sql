-- Sets of counts (検査実施人数 and the like) beside line lists; what a publisher sets for its papers.

alter table daily_totals rename to reported_totals;
alter table reported_totals drop constraint daily_totals_pkey;
drop index one_open_total;
alter table reported_totals rename column day to first_day;
alter table reported_totals add column last_day date;
update reported_totals set last_day = first_day;
alter table reported_totals alter column last_day set not null;
alter table reported_totals add column method_code text not null default '';
alter table reported_totals
    add primary key (publisher_code, area_code, first_day, last_day, measure_code, method_code, version),
    add constraint total_speaks_of_a_day_or_a_whole_month check (last_day = first_day
        or first_day = date_trunc('month', first_day)::date
           and last_day = (date_trunc('month', first_day) + interval '1 month' - interval '1 day')::date);
create unique index one_open_total
    on reported_totals (publisher_code, area_code, first_day, last_day, measure_code, method_code)
    where superseded_at is null;
create index reported_totals_by_moment on reported_totals (publisher_code, recorded_at);
comment on column reported_totals.first_day is 'First day of which it speaks';
comment on column reported_totals.last_day is 'Last day of which it speaks: the first one, or the end of the month where a publisher reports months';
comment on column reported_totals.measure_code is 'Code list measures: what was counted, such as tests.people';
comment on column reported_totals.method_code is 'Code list counted-methods; empty where the publisher does not tell methods apart';

alter table imports add column kind text not null default 'CASES';
alter table imports add constraint import_kind_is_known check (kind in ('CASES', 'TOTALS'));
comment on column imports.kind is 'Of what its rows speak: CASES (a line list) or TOTALS (a set of counts)';
comment on column imports.accepted is 'Rows whose case is new, or known again after a withdrawal; of a set of counts, rows of which no count was known';
comment on column imports.changed is 'Rows that changed a known case; of a set of counts, rows with a count that is another or joins known ones';
comment on column imports.withdrawn is 'Known cases that a full list no longer names; of a set of counts, areas and periods of which it no longer names a count';

-- One row for each count of a row of staging.import_rows; the same rules as there.
create unlogged table staging.import_totals (
    import_id    bigint not null,
    position     bigint not null,
    area_code    text not null,
    first_day    date not null,
    last_day     date not null,
    measure_code text not null,
    method_code  text not null,
    value        bigint not null,
    primary key (import_id, position, measure_code, method_code)
);
comment on table staging.import_totals is 'Counts read from a file and not yet applied';
comment on column staging.import_totals.import_id is 'The import';
comment on column staging.import_totals.position is 'The row of staging.import_rows in which it stands';
comment on column staging.import_totals.area_code is 'As reported_totals';
comment on column staging.import_totals.first_day is 'As reported_totals';
comment on column staging.import_totals.last_day is 'As reported_totals';
comment on column staging.import_totals.measure_code is 'As reported_totals';
comment on column staging.import_totals.method_code is 'As reported_totals';
comment on column staging.import_totals.value is 'As reported_totals';
grant select, insert, update, delete, maintain on staging.import_totals to ${app_role};

alter table publishers add column announcement_shape text not null default 'AGGREGATED';
alter table publishers add constraint announcement_shape_is_known
    check (announcement_shape in ('AGGREGATED', 'INDIVIDUAL', 'BOTH'));
alter table publishers add column open_data_encoding text not null default 'UTF-8';
alter table publishers add constraint open_data_encoding_is_known
    check (open_data_encoding in ('UTF-8', 'windows-31j'));
comment on column publishers.announcement_shape is 'AGGREGATED (counts), INDIVIDUAL (case by case) or BOTH';
comment on column publishers.open_data_encoding is 'Encoding of open-data files: UTF-8 with a byte order mark, or windows-31j (CP932)';

alter table editions rename column letterhead to paper_settings;
comment on column editions.paper_settings is 'What the publisher had set for its papers when the edition was opened';
