-- Persons, their episodes, what is notified of them, and who stands in which relation to an episode. What a relation
-- allows lies in access_rules alone: the policies below and the program read the same rows.

create table access_rules (
    organisation_type text not null,
    relation          text not null,
    data_group        text not null,
    operation         text not null,
    primary key (organisation_type, data_group, operation, relation),
    constraint operation_is_known check (operation in ('READ', 'WRITE', 'CONFIRM'))
);
comment on table access_rules is 'Who may do what: filled from rights/access-rules.csv, never by hand';
comment on column access_rules.organisation_type is 'Code list organisation-types (IDの種別)';
comment on column access_rules.relation is 'How the organisation stands to the episode, such as OWN, RELATED, TREATING; JURISDICTION: the episode is counted within its area';
comment on column access_rules.data_group is 'Kind of facts, such as IDENTITY, WHEREABOUTS, NOTIFICATION, TEST';
comment on column access_rules.operation is 'READ, WRITE or CONFIRM';
grant select on access_rules to ${app_role};

create function my_organisation() returns bigint
    language sql stable parallel safe
    return nullif(current_setting('hersys.organisation', true), '')::bigint;
comment on function my_organisation() is 'Organisation for which the running transaction works, set by Access; null means none';

create function my_staff() returns text
    language sql stable parallel safe
    return nullif(current_setting('hersys.staff', true), '');
comment on function my_staff() is 'Log-in of the person for whom the running transaction works; null means none';

create function is_signed_in() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('hersys.actor', true), '') <> '';
comment on function is_signed_in() is 'Whether Access said who is at work in the running transaction';

create function my_relations(wanted_group text, wanted_operation text) returns text[]
    language sql stable parallel safe
    return (select coalesce(array_agg(distinct relation), '{}')
            from access_rules
            where organisation_type = current_setting('hersys.organisation_type', true)
              and operation = wanted_operation
              and (data_group = wanted_group or wanted_group = '*' and data_group not in ('STATISTICS', 'ACCOUNTS')));
comment on function my_relations(text, text) is
    'Relations by which the running transaction may do this to facts of this group; * any group of a person''s record';

create table organisations (
    id                bigint generated always as identity primary key,
    public_id         uuid not null default gen_random_uuid() unique,
    type_code         text not null,
    name              text not null,
    publisher_code    text not null,
    health_centre_id  bigint references organisations,
    area_code         text,
    institution_code  text,
    postal_code       text not null default '',
    address           text not null default '',
    telephone         text not null default '',
    active_from       date not null default '-infinity',
    active_to         date not null default 'infinity',
    constraint institution_notifies_to_a_health_centre check (type_code not in ('06', '07') or health_centre_id is not null),
    constraint active_to_not_before_active_from check (active_to >= active_from)
);
create index organisations_by_publisher on organisations (publisher_code, type_code);
comment on table organisations is 'Bodies whose staff work with the register: health centres, institutions, head offices, contractors';
comment on column organisations.id is 'Running number';
comment on column organisations.public_id is 'What stands in addresses';
comment on column organisations.type_code is 'Code list organisation-types (IDの種別)';
comment on column organisations.name is 'Official name';
comment on column organisations.publisher_code is 'Body to which it belongs; of a health centre, the body that counts what it receives; 000000 the nation';
comment on column organisations.health_centre_id is 'Health centre to which it notifies (Art. 12: the one nearest the doctor); null for others';
comment on column organisations.area_code is 'Municipality in which it lies';
comment on column organisations.institution_code is 'Medical institution code, ten digits; null where it has none';
comment on column organisations.postal_code is 'Postal code, seven digits';
comment on column organisations.address is 'Where it lies';
comment on column organisations.telephone is 'Telephone';
comment on column organisations.active_from is 'First day on which its staff may work';
comment on column organisations.active_to is 'Last day on which its staff may work';

create function jurisdiction(wanted_group text, wanted_operation text) returns text[]
    language sql stable parallel safe
    return (select case when 'JURISDICTION' = any (my_relations(wanted_group, wanted_operation)) then
                (select array_agg(distinct publisher_code) from organisations
                 where type_code = '05'
                   and (current_setting('hersys.body', true) = '000000'
                        or publisher_code = current_setting('hersys.body', true)
                        or current_setting('hersys.organisation_type', true) in ('02', '03')
                           and left(publisher_code, 2) = left(current_setting('hersys.body', true), 2))) end);
comment on function jurisdiction(text, text) is
    'Publishers whose episodes lie within the area of the running transaction''s organisation, if that relation allows this';

create table memberships (
    login           text not null references accounts,
    organisation_id bigint not null references organisations,
    publisher_code  text not null,
    active_from     date not null default '-infinity',
    active_to       date not null default 'infinity',
    primary key (login, organisation_id)
);
comment on table memberships is 'For which organisations a person works; somebody at two institutions chooses at log-in';
comment on column memberships.login is 'The account';
comment on column memberships.organisation_id is 'The organisation';
comment on column memberships.publisher_code is 'Body to which the organisation belongs, for row security';
comment on column memberships.active_from is 'First day';
comment on column memberships.active_to is 'Last day';

create table persons (
    id           bigint generated always as identity primary key,
    public_id    uuid not null default gen_random_uuid() unique,
    hersys_id    text not null unique,
    opened_at    timestamptz not null default transaction_timestamp(),
    opened_by_id bigint not null references organisations,
    constraint hersys_id_is_digits check (hersys_id ~ '^[0-9]{6,11}$')
);
comment on table persons is 'Human beings (本人); what is known of them lies in versions';
comment on column persons.id is 'Running number; the pseudonym under which those read who may not see identities';
comment on column persons.public_id is 'What stands in addresses';
comment on column persons.hersys_id is 'HER-SYS ID: a name to read out, never a secret';
comment on column persons.opened_at is 'When the record was opened, by the database clock';
comment on column persons.opened_by_id is 'Organisation that opened it';

create table episodes (
    id             bigint generated always as identity primary key,
    public_id      uuid not null default gen_random_uuid() unique,
    person_id      bigint not null references persons,
    publisher_code text not null,
    received_by_id bigint not null references organisations,
    care_centre_id bigint not null references organisations,
    opened_at      timestamptz not null default transaction_timestamp(),
    opened_by_id   bigint not null references organisations
);
create index episodes_by_person on episodes (person_id);
create index episodes_by_publisher on episodes (publisher_code);
comment on table episodes is 'Episodes of infection of one person (症例); several of one person are re-infections';
comment on column episodes.id is 'Running number';
comment on column episodes.public_id is 'What stands in addresses';
comment on column episodes.person_id is 'Whose';
comment on column episodes.publisher_code is 'Publisher that counts it: that of the receiving health centre; never changed by a transfer';
comment on column episodes.received_by_id is 'Health centre that received the notification';
comment on column episodes.care_centre_id is 'Health centre that has the care now; a transfer changes it';
comment on column episodes.opened_at is 'When it was opened, by the database clock';
comment on column episodes.opened_by_id is 'Organisation that opened it';

create table episode_relations (
    id              bigint generated always as identity primary key,
    episode_id      bigint not null references episodes,
    person_id       bigint not null references persons,
    publisher_code  text not null,
    organisation_id bigint not null references organisations,
    relation        text not null,
    care_centre_id  bigint not null references organisations,
    since_at        timestamptz not null default transaction_timestamp(),
    until_at        timestamptz,
    granted_by      text not null,
    reason          text not null default '',
    constraint emergency_ends check (
        relation <> 'EMERGENCY'
        or until_at is not null and until_at <= since_at + interval '1 hour' and reason <> '')
);
create index episode_relations_by_episode on episode_relations (episode_id, organisation_id);
create index episode_relations_by_person on episode_relations (person_id, organisation_id);
create index episode_relations_by_organisation on episode_relations (organisation_id, relation, episode_id);
create unique index one_open_relation on episode_relations (episode_id, organisation_id, relation)
    where until_at is null;
comment on table episode_relations is 'Which organisation stands in which relation to an episode, from when to when';
comment on column episode_relations.id is 'Running number';
comment on column episode_relations.episode_id is 'The episode';
comment on column episode_relations.person_id is 'Its person';
comment on column episode_relations.publisher_code is 'Its publisher';
comment on column episode_relations.organisation_id is 'Who stands in the relation';
comment on column episode_relations.relation is 'OWN, RELATED (関係保健所), TREATING, ADMITTED, SAMPLED, CONTRACTED, STAYING, REGISTERED or EMERGENCY';
comment on column episode_relations.care_centre_id is 'Health centre that has the care and so sees and sets relations';
comment on column episode_relations.since_at is 'From when, by the database clock';
comment on column episode_relations.until_at is 'Until when; null while it holds';
comment on column episode_relations.granted_by is 'Who set it';
comment on column episode_relations.reason is 'Reason typed, for an emergency';

create table person_versions (
    person_id     bigint not null references persons,
    version       int not null,
    recorded_at   timestamptz not null,
    superseded_at timestamptz,
    recorded_by   text not null,
    name_kanji    text not null,
    name_kana     text not null default '',
    name_latin    text not null default '',
    sex_code      text not null,
    birth_date    date,
    primary key (person_id, version),
    constraint person_superseded_after_recorded check (superseded_at > recorded_at)
);
create unique index one_open_version_per_person on person_versions (person_id) where superseded_at is null;
comment on table person_versions is 'Who a person is, version by version';
comment on column person_versions.person_id is 'The person';
comment on column person_versions.version is '1 the first';
comment on column person_versions.recorded_at is 'Moment from which the register knew this version';
comment on column person_versions.superseded_at is 'Moment from which it no longer held; null while it holds';
comment on column person_versions.recorded_by is 'Who recorded it';
comment on column person_versions.name_kanji is '氏名, with the characters as typed';
comment on column person_versions.name_kana is 'フリガナ';
comment on column person_versions.name_latin is '氏名(旅券表記)';
comment on column person_versions.sex_code is 'Code list sexes';
comment on column person_versions.birth_date is '生年月日';

create table person_keys (
    person_id bigint not null references persons,
    kind      text not null,
    key       text collate "C" not null,
    primary key (kind, key, person_id)
);
create index person_keys_by_person on person_keys (person_id);
comment on table person_keys is 'By what a person is found: folded names, birth date, telephone, HER-SYS ID and old IDs';
comment on column person_keys.person_id is 'The person';
comment on column person_keys.kind is 'name, kana, latin, birth, phone or id';
comment on column person_keys.key is 'The folded value; compared byte by byte, so that row security does not slow the search';

create table whereabouts_versions (
    episode_id      bigint not null references episodes,
    version         int not null,
    person_id       bigint not null references persons,
    publisher_code  text not null,
    recorded_at     timestamptz not null,
    superseded_at   timestamptz,
    recorded_by     text not null,
    answers         jsonb not null,
    primary key (episode_id, version),
    constraint whereabouts_superseded_after_recorded check (superseded_at > recorded_at)
);
create unique index one_open_whereabouts on whereabouts_versions (episode_id) where superseded_at is null;
comment on table whereabouts_versions is 'How a person is reached during an episode: address, where the person stays, telephones; version by version';
comment on column whereabouts_versions.episode_id is 'The episode';
comment on column whereabouts_versions.version is '1 the first';
comment on column whereabouts_versions.person_id is 'Its person';
comment on column whereabouts_versions.publisher_code is 'Its publisher';
comment on column whereabouts_versions.recorded_at is 'Moment from which the register knew this version';
comment on column whereabouts_versions.superseded_at is 'Moment from which it no longer held; null while it holds';
comment on column whereabouts_versions.recorded_by is 'Who recorded it';
comment on column whereabouts_versions.answers is 'Items of the form that tell where somebody lives and how to reach them';

create table protections (
    id         bigint generated always as identity primary key,
    person_id  bigint not null references persons,
    since_at   timestamptz not null default transaction_timestamp(),
    until_at   timestamptz,
    reason     text not null,
    readers    text[] not null,
    set_by     text not null
);
create unique index one_open_protection on protections (person_id) where until_at is null;
comment on table protections is 'Whose address, telephone and whereabouts only named staff may see (DV等支援措置 and the like)';
comment on column protections.id is 'Running number';
comment on column protections.person_id is 'The person';
comment on column protections.since_at is 'From when, by the database clock';
comment on column protections.until_at is 'Until when; null while it holds';
comment on column protections.reason is 'Kind of reason, a code';
comment on column protections.readers is 'Log-ins of the staff who may see all the same';
comment on column protections.set_by is 'Who set it';

create table notifications (
    id              bigint generated always as identity primary key,
    public_id       uuid not null default gen_random_uuid() unique,
    number          text not null unique,
    episode_id      bigint not null references episodes,
    person_id       bigint not null references persons,
    publisher_code  text not null,
    institution_id  bigint not null references organisations,
    health_centre_id bigint not null references organisations,
    channel_code    text not null,
    submission_key  uuid not null,
    submitted_at    timestamptz not null,
    submitted_by    text not null,
    constraint a_submission_is_taken_once unique (institution_id, submission_key)
);
create index notifications_by_health_centre on notifications (health_centre_id, submitted_at);
create index notifications_by_episode on notifications (episode_id);
comment on table notifications is 'Statutory reports by physicians (発生届, Art. 12)';
comment on column notifications.id is 'Running number';
comment on column notifications.public_id is 'What stands in addresses';
comment on column notifications.number is '届出番号, as printed';
comment on column notifications.episode_id is 'The episode that it tells of';
comment on column notifications.person_id is 'Its person';
comment on column notifications.publisher_code is 'Publisher that counts it';
comment on column notifications.institution_id is 'Institution of the physician';
comment on column notifications.health_centre_id is '受理保健所, the one nearest the physician';
comment on column notifications.channel_code is 'Code list submission-channels';
comment on column notifications.submission_key is 'Drawn when the form was opened: a second click is the same submission';
comment on column notifications.submitted_at is 'When it was submitted';
comment on column notifications.submitted_by is 'Who typed it; on behalf of the institution where the channel says so';

create table notification_versions (
    notification_id bigint not null references notifications,
    version         int not null,
    episode_id      bigint not null references episodes,
    publisher_code  text not null,
    recorded_at     timestamptz not null,
    superseded_at   timestamptz,
    recorded_by     text not null,
    state_code      text not null,
    form_version    text not null,
    category_code   text,
    diagnosed_on    date,
    reported_on     date not null,
    reason          text not null default '',
    primary key (notification_id, version),
    constraint notification_superseded_after_recorded check (superseded_at > recorded_at),
    constraint notification_state_is_known check (state_code in ('S', 'R', 'C', 'W', 'M', 'T'))
);
create unique index one_open_version_per_notification on notification_versions (notification_id)
    where superseded_at is null;
create index notification_versions_waiting on notification_versions (publisher_code, recorded_at)
    where superseded_at is null and state_code in ('S', 'R');
comment on table notification_versions is 'State and dates of a notification, version by version; nothing here names a person';
comment on column notification_versions.notification_id is 'The notification';
comment on column notification_versions.version is '1 the first';
comment on column notification_versions.episode_id is 'Its episode';
comment on column notification_versions.publisher_code is 'Publisher that counts it';
comment on column notification_versions.recorded_at is 'Moment from which the register knew this version';
comment on column notification_versions.superseded_at is 'Moment from which it no longer held; null while it holds';
comment on column notification_versions.recorded_by is 'Who recorded it';
comment on column notification_versions.state_code is 'Code list notification-states: S submitted, R returned, C confirmed, W withdrawn, M merged, T transferred';
comment on column notification_versions.form_version is 'Code list form-versions';
comment on column notification_versions.category_code is 'Code list notification-categories';
comment on column notification_versions.diagnosed_on is '診断(検案)年月日';
comment on column notification_versions.reported_on is '報告年月日';
comment on column notification_versions.reason is 'Why it was returned, withdrawn or corrected';

create table notification_answers (
    notification_id bigint not null references notifications,
    version         int not null,
    data_group      text not null,
    episode_id      bigint not null references episodes,
    person_id       bigint not null references persons,
    publisher_code  text not null,
    answers         jsonb not null,
    primary key (notification_id, version, data_group),
    constraint answers_belong_to_a_group check (data_group in ('IDENTITY', 'WHEREABOUTS', 'NOTIFICATION'))
);
comment on table notification_answers is 'What was typed, item by item, apart by who may see it';
comment on column notification_answers.notification_id is 'The notification';
comment on column notification_answers.version is 'Its version';
comment on column notification_answers.data_group is 'IDENTITY, WHEREABOUTS or NOTIFICATION';
comment on column notification_answers.episode_id is 'Its episode';
comment on column notification_answers.person_id is 'Its person';
comment on column notification_answers.publisher_code is 'Publisher that counts it';
comment on column notification_answers.answers is 'Item of the form to what was typed; days as ISO, codes as codes';

create table notification_drafts (
    id              uuid primary key,
    organisation_id bigint not null references organisations,
    login           text not null references accounts,
    notification_id bigint references notifications,
    based_on        int,
    answers         jsonb not null,
    saved_at        timestamptz not null,
    revision        int not null default 1,
    institution_id  bigint references organisations,
    channel_code    text not null default '1'
);
create index notification_drafts_by_organisation on notification_drafts (organisation_id, saved_at);
comment on table notification_drafts is 'What is being typed (下書き), saved as it is typed; not a fact, and gone once it is submitted';
comment on column notification_drafts.id is 'Drawn when the form was opened; the submission key';
comment on column notification_drafts.organisation_id is 'Whose';
comment on column notification_drafts.login is 'Who typed last';
comment on column notification_drafts.institution_id is 'Institution of the physician; null while a health centre has not chosen it';
comment on column notification_drafts.channel_code is 'Code of submission-channels: how it reached who types';
comment on column notification_drafts.notification_id is 'Notification that is being corrected; null for a new one';
comment on column notification_drafts.based_on is 'Its version when the correction was begun';
comment on column notification_drafts.answers is 'Item of the form to what was typed, readable or not';
comment on column notification_drafts.saved_at is 'When it was last saved';
comment on column notification_drafts.revision is 'How often it was saved: an older page does not overwrite a newer one';

create table form_switches (
    prefecture_code      text primary key,
    low_risk_from        date,
    four_categories_from date,
    set_by               text not null
);
comment on table form_switches is 'What a prefecture decided about the forms of its institutions';
comment on column form_switches.prefecture_code is 'Six-digit code of the prefecture';
comment on column form_switches.low_risk_from is 'First day of the form for persons at low risk (V4); null for never';
comment on column form_switches.four_categories_from is 'First day on which only four categories are notified (V5), where before the nation';
comment on column form_switches.set_by is 'Who set it';

create table fixed_moments (
    publisher_code text primary key,
    moment         timestamptz not null
);
comment on table fixed_moments is 'Latest moment at which somebody looked: what is recorded from then on bears a later one, whatever the clocks say';
comment on column fixed_moments.publisher_code is 'Whose records were looked at; 000000 everybody''s';
comment on column fixed_moments.moment is 'The moment';

alter table cases add episode_id bigint references episodes;
create unique index one_case_per_publisher_and_episode on cases (publisher_code, episode_id) where episode_id is not null;
comment on column cases.episode_id is 'The episode of a named person; null for a row of a line list';

-- Row security ------------------------------------------------------------------------------------------------------

do $$
declare t text;
begin
    foreach t in array array['organisations', 'memberships', 'persons', 'episodes', 'episode_relations',
            'person_versions', 'person_keys', 'whereabouts_versions', 'protections', 'notifications',
            'notification_versions', 'notification_answers', 'notification_drafts', 'form_switches', 'fixed_moments'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
    end loop;
end $$;

-- At log-in one learns for whom one may work.
create policy known_to_staff on organisations for select
    using ((select is_signed_in()) or coalesce(current_setting('hersys.login', true), '') <> '');
create policy made_by_their_body on organisations for insert
    with check ((select sees_nation()) or publisher_code = any ((select visible_publishers())::text[]));
create policy changed_by_their_body on organisations for update
    using ((select sees_nation()) or publisher_code = any ((select visible_publishers())::text[]));

create policy own_body on memberships
    using (login = (select my_staff())
        or login = current_setting('hersys.login', true)
        or (select sees_nation())
        or publisher_code = any ((select visible_publishers())::text[]));

-- A function of its own, because a policy that asks its own table, even by way of another, is a circle to PostgreSQL.
create function may_relate(wanted episode_relations) returns boolean
    language plpgsql stable parallel safe as $$
begin
    return exists (
        select from episodes e
        where e.id = wanted.episode_id
          and e.person_id = wanted.person_id
          and e.publisher_code = wanted.publisher_code
          and e.care_centre_id = wanted.care_centre_id
          and (e.care_centre_id = my_organisation()
               or e.opened_by_id = my_organisation() and e.opened_at = transaction_timestamp()
                  and (wanted.organisation_id = my_organisation()
                       or wanted.relation = 'OWN' and wanted.organisation_id = e.received_by_id)));
end $$;
comment on function may_relate(episode_relations) is
    'Whether the running transaction may set this relation: it has the care, or opened the episode just now for itself and its health centre';

create function sees_person(wanted bigint) returns boolean
    language plpgsql stable parallel safe as $$
begin
    return exists (select from persons where id = wanted);
end $$;
comment on function sees_person(bigint) is 'Whether the running transaction may see that there is this person';

create function is_confirmed(wanted bigint) returns boolean
    language plpgsql stable parallel safe as $$
begin
    return coalesce((select state_code from notification_versions where notification_id = wanted
                     order by version desc limit 1), '') = 'C';
end $$;
comment on function is_confirmed(bigint) is
    'Whether the newest version of this notification was confirmed: a confirmation that was taken back does not bind';

create policy of_their_organisation on episode_relations for select
    using (organisation_id = (select my_organisation())
        or care_centre_id = (select my_organisation())
        or publisher_code = any ((select jurisdiction('*', 'READ'))::text[]));
create policy set_by_care_centre on episode_relations for insert
    with check (
        case
            when relation = 'EMERGENCY' then
                organisation_id = (select my_organisation()) and relation = any ((select my_relations('*', 'READ'))::text[])
            else may_relate(episode_relations)
        end);
create policy ended_by_care_centre on episode_relations for update
    using (care_centre_id = (select my_organisation()))
    with check (true);

create policy seen_through_a_relation on episodes for select
    using (opened_by_id = (select my_organisation()) and opened_at = transaction_timestamp()
        or exists (
            select from episode_relations r
            where r.episode_id = episodes.id
              and r.organisation_id = (select my_organisation())
              and r.relation = any ((select my_relations('*', 'READ'))::text[])
              and (r.until_at is null or r.until_at > now()))
        or publisher_code = any ((select jurisdiction('*', 'READ'))::text[]));
-- Whoever opens an episode may already see its person, or opened the person with it.
create policy opened_for_oneself on episodes for insert
    with check (opened_by_id = (select my_organisation())
        and opened_at = transaction_timestamp()
        and cardinality((select my_relations('IDENTITY', 'WRITE'))) > 0
        and care_centre_id = received_by_id
        and publisher_code = (select o.publisher_code from organisations o where o.id = received_by_id and o.type_code = '05')
        and sees_person(person_id));
create policy handed_over_by_care_centre on episodes for update
    using (care_centre_id = (select my_organisation()))
    with check (true);

create policy opened_for_oneself on persons for insert
    with check (opened_by_id = (select my_organisation())
        and opened_at = transaction_timestamp()
        and cardinality((select my_relations('IDENTITY', 'WRITE'))) > 0);

-- The skeleton of a record (that it is there) is seen by whoever may see any of it; what it says, group by group.
create policy seen_through_a_relation on persons for select
    using (opened_by_id = (select my_organisation()) and opened_at = transaction_timestamp()
        or exists (
            select from episode_relations r
            where r.person_id = persons.id
              and r.organisation_id = (select my_organisation())
              and r.relation = any ((select my_relations('*', 'READ'))::text[])
              and (r.until_at is null or r.until_at > now()))
        or (select cardinality(jurisdiction('*', 'READ'))) > 0 and exists (
            select from episodes e
            where e.person_id = persons.id and e.publisher_code = any ((select jurisdiction('*', 'READ'))::text[])));

-- Facts that hang on a person: by any of the person's episodes.
do $$
declare
    t record;
    o record;
    condition text;
begin
    for t in select * from (values
            ('person_versions', 'IDENTITY', 'IDENTITY'),
            ('person_keys', 'IDENTITY', 'IDENTITY'),
            ('protections', 'IDENTITY', 'WHEREABOUTS')) as v (name, reading, writing) loop
        for o in select * from (values ('select', 'READ'), ('insert', 'WRITE'), ('update', 'WRITE')) as v (deed, operation) loop
            condition := format($c$
                exists (
                    select from episode_relations r
                    where r.person_id = %1$I.person_id
                      and r.organisation_id = (select my_organisation())
                      and r.relation = any ((select my_relations(%2$L, %3$L))::text[])
                      and (r.until_at is null or r.until_at > now()))
                or (select cardinality(jurisdiction(%2$L, %3$L))) > 0 and exists (
                    select from episodes e
                    where e.person_id = %1$I.person_id
                      and e.publisher_code = any ((select jurisdiction(%2$L, %3$L))::text[]))$c$,
                t.name, case when o.deed = 'select' then t.reading else t.writing end, o.operation);
            execute format('create policy %I on %I for %s %s (%s)', 'may_' || lower(o.operation) || '_for_' || o.deed, t.name,
                o.deed, case when o.deed = 'insert' then 'with check' else 'using' end, condition);
        end loop;
    end loop;
end $$;

-- Facts that hang on an episode. %s: the group, a literal or a column of the row.
do $$
declare
    t record;
    o record;
    g text;
    one text;
    condition text;
begin
    for t in select * from (values
            ('whereabouts_versions', array['WHEREABOUTS']),
            ('notifications', array['NOTIFICATION']),
            ('notification_versions', array['NOTIFICATION']),
            ('notification_answers', array['IDENTITY', 'WHEREABOUTS', 'NOTIFICATION'])) as v (name, groups) loop
        for o in select * from (values ('select', 'READ'), ('insert', 'WRITE'), ('update', 'WRITE')) as v (deed, operation) loop
            condition := '';
            foreach g in array t.groups loop
                one := format($c$(
                    exists (
                        select from episode_relations r
                        where r.episode_id = %1$I.episode_id
                          and r.organisation_id = (select my_organisation())
                          and r.relation = any ((select my_relations(%2$L, %3$L))::text[])
                          and (r.until_at is null or r.until_at > now()))
                    or publisher_code = any ((select jurisdiction(%2$L, %3$L))::text[]))$c$, t.name, g, o.operation);
                if cardinality(t.groups) > 1 then
                    one := format('data_group = %L and %s', g, one);
                end if;
                condition := condition || case when condition = '' then '' else ' or ' end || one;
            end loop;
            execute format('create policy %I on %I for %s %s (%s)', 'may_' || lower(o.operation) || '_for_' || o.deed, t.name,
                o.deed, case when o.deed = 'insert' then 'with check' else 'using' end, condition);
        end loop;
    end loop;
end $$;

-- What may be seen of a protected person: only by those who are named.
create policy only_named_staff on whereabouts_versions as restrictive for select
    using (not exists (
        select from protections p
        where p.person_id = whereabouts_versions.person_id
          and (p.until_at is null or p.until_at > now())
          and not coalesce((select my_staff()) = any (p.readers), false)));
create policy only_named_staff on notification_answers as restrictive for select
    using (data_group <> 'WHEREABOUTS' or not exists (
        select from protections p
        where p.person_id = notification_answers.person_id
          and (p.until_at is null or p.until_at > now())
          and not coalesce((select my_staff()) = any (p.readers), false)));
create policy only_named_staff on person_keys as restrictive for select
    using (kind <> 'phone' or not exists (
        select from protections p
        where p.person_id = person_keys.person_id
          and (p.until_at is null or p.until_at > now())
          and not coalesce((select my_staff()) = any (p.readers), false)));

-- Whoever makes statistics of a publisher sees states and dates, so that nothing falls silently out of a count.
create policy counted_by_the_publisher on notification_versions for select
    using ((select sees_nation()) or publisher_code = any ((select visible_publishers())::text[]));

-- Confirming, returning, merging and transferring are the health centre's; a confirmed one is out of the institution's hands.
create policy confirmed_by_health_centre on notification_versions as restrictive for insert
    with check (
        case
            when state_code in ('C', 'R', 'M', 'T') then exists (
                select from episode_relations r
                where r.episode_id = notification_versions.episode_id
                  and r.organisation_id = (select my_organisation())
                  and r.relation = any ((select my_relations('NOTIFICATION', 'CONFIRM'))::text[])
                  and (r.until_at is null or r.until_at > now()))
            else cardinality((select my_relations('NOTIFICATION', 'CONFIRM'))) > 0 or not is_confirmed(notification_id)
        end);

create policy known_to_staff on form_switches for select using ((select is_signed_in()));
create policy set_by_the_prefecture on form_switches for insert
    with check ((select sees_nation()) or prefecture_code = any ((select visible_publishers())::text[]));
create policy changed_by_the_prefecture on form_switches for update
    using ((select sees_nation()) or prefecture_code = any ((select visible_publishers())::text[]));

create policy known_to_staff on fixed_moments for select using ((select is_signed_in()));
create policy fixed_by_the_publisher on fixed_moments for insert
    with check ((select sees_nation()) or publisher_code = any ((select visible_publishers())::text[]));
create policy moved_by_the_publisher on fixed_moments for update
    using ((select sees_nation()) or publisher_code = any ((select visible_publishers())::text[]));

create policy own_organisation on notification_drafts
    using (organisation_id = (select my_organisation()));

-- Whoever may not see a publisher's statistics still leaves a trace with the body worked for.
create policy traced_with_own_body on audit_entries for insert
    with check (publisher_code = current_setting('hersys.body', true));

grant select, insert, update on organisations, memberships, form_switches, fixed_moments to ${app_role};
grant select, insert on persons, notifications, notification_answers to ${app_role};
grant select, insert, delete on person_keys to ${app_role};
grant select, insert, update (care_centre_id) on episodes to ${app_role};
grant select, insert, update (until_at, care_centre_id) on episode_relations to ${app_role};
grant select, insert, update (until_at) on protections to ${app_role};
grant select, insert, update (superseded_at) on person_versions, whereabouts_versions, notification_versions to ${app_role};
grant select, insert, update, delete on notification_drafts to ${app_role};
grant usage on all sequences in schema ${schema} to ${app_role};
