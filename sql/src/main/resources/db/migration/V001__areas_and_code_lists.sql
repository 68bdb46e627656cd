-- What everybody may read: coded terms, areas, days. Filled from the masters on the class path, never by hand.

create schema staging;
comment on schema staging is 'Rows read from files and not yet applied; the application writes here, no reading role may look';
grant usage on schema ${schema}, staging to ${app_role};

create table codes (
    list       text not null,
    code       text not null,
    name_ja    text not null,
    name_en    text not null,
    valid_from date not null default '-infinity',
    valid_to   date not null default 'infinity',
    position   int  not null,
    primary key (list, code, valid_from),
    constraint code_valid_to_not_before_valid_from check (valid_to >= valid_from)
);
comment on table codes is 'Coded terms of all code lists, with the days on which they hold';
comment on column codes.list is 'Name of the code list, such as age-bands';
comment on column codes.code is 'The code, always text: leading zeros count';
comment on column codes.name_ja is 'Japanese label';
comment on column codes.name_en is 'English label';
comment on column codes.valid_from is 'First day on which the code may be used';
comment on column codes.valid_to is 'Last day on which the code may be used';
comment on column codes.position is 'Place in the list, from 1';

create table areas (
    code       text not null,
    name       text not null,
    kana       text not null,
    name_en    text not null,
    kind       text not null,
    valid_from date not null default '-infinity',
    valid_to   date not null default 'infinity',
    primary key (code, valid_from),
    constraint area_code_has_six_digits check (code ~ '^[0-9]{6}$'),
    constraint area_kind_is_known check (kind in ('PREFECTURE', 'MUNICIPALITY', 'WARD'))
);
comment on table areas is 'Prefectures, municipalities and wards with their six-digit codes (全国地方公共団体コード)';
comment on column areas.code is 'Six digits, the last a check digit';
comment on column areas.name is 'Full official name; a ward with its city before it';
comment on column areas.kana is 'Reading in hiragana';
comment on column areas.name_en is 'English name, empty where not known';
comment on column areas.kind is 'PREFECTURE, MUNICIPALITY or WARD';
comment on column areas.valid_from is 'First day of this code and name';
comment on column areas.valid_to is 'Last day of this code and name';

create table health_centre_areas (
    prefecture_code text not null,
    health_centre   text not null,
    area_code       text not null,
    valid_from      date not null default '-infinity',
    valid_to        date not null default 'infinity',
    primary key (area_code, health_centre, valid_from)
);
comment on table health_centre_areas is 'Which health centre (保健所) is responsible for which municipality, by day';
comment on column health_centre_areas.prefecture_code is 'Six-digit code of the prefecture';
comment on column health_centre_areas.health_centre is 'Name of the health centre without the word 保健所';
comment on column health_centre_areas.area_code is 'Six-digit code of the municipality';
comment on column health_centre_areas.valid_from is 'First day of the responsibility';
comment on column health_centre_areas.valid_to is 'Last day of the responsibility';

create table holidays (
    day  date primary key,
    name text not null
);
comment on table holidays is 'National holidays (内閣府)';
comment on column holidays.day is 'The day';
comment on column holidays.name is 'Its name';

create table populations (
    area_code text   not null,
    as_of     date   not null,
    persons   bigint not null check (persons >= 0),
    source    text   not null,
    primary key (area_code, as_of)
);
comment on table populations is 'Populations by day; a rate prints the day of the population that it was made with';
comment on column populations.area_code is 'Six-digit code of the area';
comment on column populations.as_of is 'Day of the count or estimate';
comment on column populations.persons is 'Persons';
comment on column populations.source is 'Who counted';

create table loaded_masters (
    name      text primary key,
    sha256    text not null,
    loaded_at timestamptz not null
);
comment on table loaded_masters is 'Which version of each master file the tables above hold';
comment on column loaded_masters.name is 'Name of the file on the class path';
comment on column loaded_masters.sha256 is 'Checksum of the file as loaded';
comment on column loaded_masters.loaded_at is 'When it was loaded';

grant select on codes, areas, health_centre_areas, holidays, populations to ${app_role};

create function masters_are_loaded() returns boolean
    language sql stable security definer set search_path = ${schema}
    return exists (select from loaded_masters);
comment on function masters_are_loaded() is 'Whether the program that started the database has made it ready for guests';
