-- The provider directory: what anyone may read of the program's providers, written by the operator alone (rules 28, 44).

-- Whether the caller may read the directory: who is signed in may, and the world too unless the operator has closed it.
create function directory_is_open() returns boolean language sql stable parallel safe
  return (select caller()) is not null or coalesce((select s.directory_is_public from program_setting s limit 1), true);

create table directory_entry (
  organization_id uuid primary key references organization, -- an indirect provider
  name            text not null check (length(name) between 1 and 200), -- as shown, which need not be the registered one
  descriptions    jsonb not null,     -- plain text by language of the portal; one at least
  countries       text[] not null,    -- served
  languages       text[] not null,    -- spoken with partners; ISO 639-1
  services        text[] not null,    -- of the three kinds of help (domain/provider-directory.ts)
  website         text,
  support_hours   text,
  state           text not null check (state in ('listed', 'hidden')),
  is_shown        boolean not null,   -- listed, and the company is not suspended
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  version         integer not null default 1
);
create index directory_entries_by_name on directory_entry (name, organization_id);

-- Where messages from the public page go. Apart, because it is shown to nobody.
create table directory_contact (
  organization_id uuid primary key references directory_entry on delete cascade,
  email           text not null
);

-- The directory turned inside out, so that a page costs the same however many entries there are: a row for each place,
-- language and word of the name by which a shown entry is found. '' stands for any.
create table directory_slot (
  organization_id uuid not null references directory_entry on delete cascade,
  place           text not null,               -- a country, a region, or ''
  language        text not null,               -- or ''
  word            text not null collate "C",   -- the folded name from one of its words on, and then the whole
  services        smallint not null,           -- 1 training, 2 marketing, 4 financing, added up
  is_whole        boolean not null,            -- the word begins the name
  shared          smallint not null,           -- letters it has in common with a smaller word of the same name
  primary key (organization_id, place, language, word)
);
create index directory_slots_by_name on directory_slot (place, language, services, word, organization_id) where is_whole;
create index directory_slots_by_word on directory_slot (place, language, services, word, organization_id) include (shared);

-- How many entries have exactly these services, for each place and language: counted when an entry is written.
create table directory_count (
  place    text not null,
  language text not null,
  services smallint not null,
  entries  integer not null,
  primary key (place, language, services)
);
create index directory_counts_by_language on directory_count (language, place, services);

-- A provider asks the operator to change its entry. One at a time is open.
create table directory_change_request (
  organization_id uuid not null references organization,
  id              uuid not null unique,
  wanted          jsonb not null,     -- the fields that shall change
  note            text not null,
  state           text not null check (state in ('open', 'approved', 'declined', 'withdrawn')),
  asked_by        uuid not null,
  asked_name      text not null,
  asked_at        timestamptz not null,
  applied         jsonb,              -- the fields as the operator approved them
  reason          text,               -- why it was declined
  decided_name    text,
  decided_at      timestamptz,
  version         integer not null default 1,
  primary key (organization_id, id),
  check ((state = 'open') = (decided_at is null)),
  check ((state = 'approved') = (applied is not null)),
  check ((state = 'declined') = (reason is not null))
);
create unique index one_open_change_request on directory_change_request (organization_id) where state = 'open';
create index change_requests_waiting on directory_change_request (asked_at, id) where state = 'open';

-- A message from the public page, until the worker has put it into a mail: seconds.
create table directory_message (
  organization_id uuid not null references organization, -- to whom
  id              uuid not null,
  language        text not null check (language in ('en', 'pt-BR', 'es', 'ru')), -- of the page it was written on
  sealed_content  bytea not null,
  created_at      timestamptz not null default now(),
  primary key (organization_id, id)
);
create index directory_messages_in_order on directory_message (created_at);

alter table directory_entry          enable row level security; alter table directory_entry          force row level security;
alter table directory_contact        enable row level security; alter table directory_contact        force row level security;
alter table directory_slot           enable row level security; alter table directory_slot           force row level security;
alter table directory_count          enable row level security; alter table directory_count          force row level security;
alter table directory_change_request enable row level security; alter table directory_change_request force row level security;
alter table directory_message        enable row level security; alter table directory_message        force row level security;

-- Rule 44: what a provider calls runs as tierline_app, and that role writes nothing here but requests and messages.
grant select                         on directory_entry          to tierline_app, tierline_worker;
grant select                         on directory_contact        to tierline_app, tierline_worker;
grant select                         on directory_slot, directory_count to tierline_app;
grant select, insert, update         on directory_entry          to tierline_operator;
grant select, insert, update         on directory_contact        to tierline_operator;
grant select, insert, delete         on directory_slot           to tierline_operator;
grant select, insert, update, delete on directory_count          to tierline_operator;
grant select, insert, update         on directory_change_request to tierline_app;
grant select, update                 on directory_change_request to tierline_operator;
grant select                         on directory_change_request to tierline_worker;
grant insert                         on directory_message        to tierline_app, tierline_operator;
grant select, update, delete         on directory_message        to tierline_worker; -- update: to lock it

create policy shown_or_own_select on directory_entry for select to tierline_app
  using ((is_shown and (select directory_is_open())) or organization_id = (select caller()));
create policy worker_select   on directory_entry for select to tierline_worker using (true);
create policy operator_select on directory_entry for select to tierline_operator using (true);
create policy operator_insert on directory_entry for insert to tierline_operator with check (true);
create policy operator_update on directory_entry for update to tierline_operator using (true);

create policy own_select      on directory_contact for select to tierline_app using (organization_id = (select caller()));
create policy worker_select   on directory_contact for select to tierline_worker using (true);
create policy operator_select on directory_contact for select to tierline_operator using (true);
create policy operator_insert on directory_contact for insert to tierline_operator with check (true);
create policy operator_update on directory_contact for update to tierline_operator using (true);

create policy open_select     on directory_slot for select to tierline_app using ((select directory_is_open()));
create policy operator_select on directory_slot for select to tierline_operator using (true);
create policy operator_insert on directory_slot for insert to tierline_operator with check (true);
create policy operator_delete on directory_slot for delete to tierline_operator using (true);

create policy open_select     on directory_count for select to tierline_app using ((select directory_is_open()));
create policy operator_select on directory_count for select to tierline_operator using (true);
create policy operator_insert on directory_count for insert to tierline_operator with check (true);
create policy operator_update on directory_count for update to tierline_operator using (true);
create policy operator_delete on directory_count for delete to tierline_operator using (true);

create policy own_select on directory_change_request for select to tierline_app using (organization_id = (select caller()));
create policy own_insert on directory_change_request for insert to tierline_app
  with check (organization_id = (select caller()) and state = 'open');
-- All that a provider may do to a request of its own is to take it back.
create policy own_withdraw    on directory_change_request for update to tierline_app
  using (organization_id = (select caller())) with check (organization_id = (select caller()) and state = 'withdrawn');
create policy operator_select on directory_change_request for select to tierline_operator using (true);
create policy operator_update on directory_change_request for update to tierline_operator using (true);
create policy worker_select   on directory_change_request for select to tierline_worker using (true);

-- To whoever is shown, by whoever may look; read by the worker alone.
create policy to_shown_insert on directory_message for insert to tierline_app
  with check (exists (select from directory_entry e where e.organization_id = directory_message.organization_id and e.is_shown));
create policy operator_insert on directory_message for insert to tierline_operator
  with check (exists (select from directory_entry e where e.organization_id = directory_message.organization_id and e.is_shown));
create policy worker_select on directory_message for select to tierline_worker using (true);
create policy worker_update on directory_message for update to tierline_worker using (true);
create policy worker_delete on directory_message for delete to tierline_worker using (true);
