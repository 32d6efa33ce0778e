-- What the operator announces to the program, in up to four languages.

create table announcement (
  organization_id uuid not null references organization, -- the operator
  id              uuid not null unique,
  category        text not null check (category in ('capability', 'offers_and_markets', 'readiness', 'security_and_compliance', 'grow_business')),
  audience        text[] not null,    -- kinds of organization; empty: everybody, also who is not signed in
  state           text not null check (state in ('draft', 'published', 'withdrawn')),
  shows_at        timestamptz not null, -- not shown before, by the reader's time
  act_by          date,               -- the day by which something has to be done
  texts           jsonb not null,     -- by language: title, summary, body (Markdown)
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  version         integer not null default 1,
  primary key (organization_id, id)
);
create index announcements_newest on announcement (shows_at desc, id desc) where state = 'published';
create index announcements_of_the_desk on announcement (organization_id, shows_at desc, id desc);

-- Who did what to it.
create table announcement_change (
  organization_id uuid not null,
  announcement_id uuid not null,
  id              uuid not null,
  at              timestamptz not null,
  actor_name      text not null,
  kind            text not null check (kind in ('created', 'edited', 'published', 'withdrawn')),
  primary key (organization_id, announcement_id, id),
  foreign key (organization_id, announcement_id) references announcement on delete cascade
);

-- What kind of company calls; null for nobody.
create function caller_kind() returns text language sql stable parallel safe
  return (select o.kind from organization o where o.id = (select caller()));

alter table announcement        enable row level security; alter table announcement        force row level security;
alter table announcement_change enable row level security; alter table announcement_change force row level security;

grant select                         on announcement        to tierline_app;
grant select, insert, update, delete on announcement        to tierline_operator;
grant select, insert, delete         on announcement_change to tierline_operator;

create policy audience_select on announcement for select to tierline_app
  using (state = 'published' and shows_at <= (select app_now())
    and (audience = '{}' or (select caller_kind()) = any (audience)));
create policy operator_select on announcement for select to tierline_operator using (true);
create policy operator_insert on announcement for insert to tierline_operator with check (organization_id = (select caller()));
create policy operator_update on announcement for update to tierline_operator using (organization_id = (select caller()));
create policy operator_delete on announcement for delete to tierline_operator
  using (organization_id = (select caller()) and state = 'draft');

create policy operator_select on announcement_change for select to tierline_operator using (true);
create policy operator_insert on announcement_change for insert to tierline_operator with check (organization_id = (select caller()));
create policy operator_delete on announcement_change for delete to tierline_operator
  using (organization_id = (select caller()) and exists (select from announcement a
    where a.organization_id = announcement_change.organization_id and a.id = announcement_change.announcement_id and a.state = 'draft'));
