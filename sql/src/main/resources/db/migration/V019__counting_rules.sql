-- Which publishers count a case: the one that received the notification, unless a dated setting of a publisher says
-- otherwise. What is counted is written down when it is decided, for each publisher that counts it, so that a rule of
-- tomorrow changes nothing of what was known yesterday.

create table counting_rules (
    id             bigint generated always as identity primary key,
    publisher_code text not null,
    from_day       date not null,
    rule           text not null,
    recorded_at    timestamptz not null,
    superseded_at  timestamptz,
    recorded_by    text not null,
    constraint counting_rule_is_known check (rule in ('RECEIVED', 'RESIDENCE')),
    constraint counting_rule_superseded_after_recorded check (superseded_at > recorded_at)
);
create unique index one_open_counting_rule on counting_rules (publisher_code, from_day) where superseded_at is null;
comment on table counting_rules is 'By which rule a publisher counts the cases reported from a day on; without one, by receiving health centre';
comment on column counting_rules.id is 'Running number';
comment on column counting_rules.publisher_code is 'The publisher';
comment on column counting_rules.from_day is 'First day of report (報告年月日) to which it applies; later than the day on which it was set';
comment on column counting_rules.rule is 'RECEIVED: what its health centres received (届出受理); RESIDENCE: who lives in its area, whoever received it';
comment on column counting_rules.recorded_at is 'Moment from which the register knew it';
comment on column counting_rules.superseded_at is 'Moment from which it no longer held; null while it holds';
comment on column counting_rules.recorded_by is 'Who set it';

alter table counting_rules enable row level security;
alter table counting_rules force row level security;
-- Whoever records a case must know who else counts it.
create policy known_to_staff on counting_rules for select using ((select is_signed_in()));
create policy set_by_the_publisher on counting_rules for insert
    with check ((select sees_nation()) or publisher_code = any ((select visible_publishers())::text[]));
create policy ended_by_the_publisher on counting_rules for update
    using ((select sees_nation()) or publisher_code = any ((select visible_publishers())::text[]));
grant select, insert, update (superseded_at) on counting_rules to ${app_role};
grant usage on all sequences in schema ${schema} to ${app_role};

create function counts_by_residence(wanted text) returns boolean
    language plpgsql stable parallel safe as $$
begin
    return exists (select from counting_rules where publisher_code = wanted and rule = 'RESIDENCE');
end $$;
comment on function counts_by_residence(text) is
    'Whether a publisher ever set that it counts who lives in its area: only such a one takes cases that another received';

alter table cases add column received_code text;
comment on column cases.received_code is 'Publisher whose health centre received the notification, where that is another one than the publisher that counts; null else';
alter table case_versions add column received_code text, add column counted_with text[];
comment on column case_versions.received_code is 'As its case';
comment on column case_versions.counted_with is 'Other publishers that count the same case, in the order of their codes; null where there is none';
alter table case_versions drop constraint state_counts_or_is_withdrawn;
alter table case_versions add constraint case_state_is_known check (state_code in ('C', 'W', 'E', 'M')) not valid;
comment on column case_versions.state_code is 'C counts, W withdrawn, E not counted by the rule of its publisher, M merged into another notification';
create index cases_counted_twice on case_versions (publisher_code, announced_on)
    where counted_with is not null and superseded_at is null;

-- The publisher that received a case writes it for those that count it as well, and for nobody who did not ask for it.
alter policy own_publisher on cases
    using ((select sees_nation())
        or publisher_code = any ((select visible_publishers())::text[])
        or received_code = any ((select visible_publishers())::text[]) and counts_by_residence(publisher_code));
alter policy own_publisher on case_versions
    using ((select sees_nation())
        or publisher_code = any ((select visible_publishers())::text[])
        or received_code = any ((select visible_publishers())::text[]) and counts_by_residence(publisher_code));

create or replace view countable_cases with (security_invoker = true) as
select case_id, publisher_code, recorded_at, superseded_at, announced_on, onset_on, residence, residence_code,
       age_band_code, sex_code, occupation, condition_code, symptoms, travel_history_code, discharged_code, remarks,
       counted_with
from case_versions
where state_code = 'C';
comment on column countable_cases.counted_with is 'Other publishers that count the same case; null where there is none';
