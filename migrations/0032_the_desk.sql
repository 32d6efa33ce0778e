-- The provider directory keeps national clouds apart, as partnerships do: nobody is pointed at a provider of another one.
alter table organization    no force row level security; -- or the owner sees none
alter table directory_entry no force row level security;
alter table directory_slot  no force row level security;
alter table directory_count no force row level security;

-- Of the company, which never changes it. Whoever searches does not see companies.
alter table directory_entry add column cloud text not null default 'public' check (cloud in ('public', 'government', 'germany', 'china'));
update directory_entry e set cloud = o.cloud from organization o where o.id = e.organization_id and o.cloud <> 'public';
alter table directory_entry alter column cloud drop default;

alter table directory_slot add column cloud text not null default 'public';
update directory_slot s set cloud = e.cloud from directory_entry e where e.organization_id = s.organization_id and e.cloud <> 'public';
alter table directory_slot alter column cloud drop default;
drop index directory_slots_by_name;
drop index directory_slots_by_word;
create index directory_slots_by_name on directory_slot (cloud, place, language, services, word, organization_id) where is_whole;
create index directory_slots_by_word on directory_slot (cloud, place, language, services, word, organization_id) include (shared);

alter table directory_count add column cloud text;
delete from directory_count;
insert into directory_count (cloud, place, language, services, entries)
  select cloud, place, language, services, count(*) from directory_slot where is_whole group by cloud, place, language, services;
alter table directory_count drop constraint directory_count_pkey;
alter table directory_count add primary key (cloud, place, language, services);
drop index directory_counts_by_language;
create index directory_counts_by_language on directory_count (cloud, language, place, services);

alter table organization    force row level security;
alter table directory_entry force row level security;
alter table directory_slot  force row level security;
alter table directory_count force row level security;

-- A message that cannot be made a mail of, such as one sealed under another key: later ones go on, it is tried again each day, and
-- the operator sees that it is there, not what it holds.
alter table directory_message add column set_aside_at timestamptz;
create index directory_messages_set_aside on directory_message (set_aside_at) where set_aside_at is not null;
grant select (organization_id, id, set_aside_at) on directory_message to tierline_operator;
create policy operator_select on directory_message for select to tierline_operator using (set_aside_at is not null);

-- How many providers a reseller authorizes in its first 30 days after its enrolment (domain/new-partner.ts).
alter table program_setting add column new_reseller_partnerships integer not null default 3 check (new_reseller_partnerships between 0 and 1000);
-- Those that are over count, too.
create index partnerships_begun_by_reseller on partnership (reseller_id, started_at);
