-- Every entry of the audit says for which purpose the deed was done and on which article of law it rests. Both are
-- written with the entry and sealed with it: a list that is changed later does not change what stood there. Entries of
-- before have neither and keep their seals.

alter table audit_entries add column aim_code text, add column article_code text;
alter table audit_entries add constraint entry_says_what_for
    check (aim_code is not null and article_code is not null) not valid;
comment on column audit_entries.purpose is 'What was done: code list audit-actions, such as import.apply';
comment on column audit_entries.aim_code is 'For which purpose: code list audit-purposes; null in entries from before it was kept';
comment on column audit_entries.article_code is 'On which article it rests: code list legal-articles; empty where none is stated, null in entries from before';
