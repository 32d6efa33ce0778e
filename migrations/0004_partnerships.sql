-- A provider asks a reseller for a partnership by a link that a person sends. Answered once, before it expires.
-- The provider's name, id and place are copied: the page that answers must show them without a sight of the provider.
create table partnership_request (
  provider_id      uuid not null references organization,
  id               uuid not null unique,  -- the public half of the link
  provider_name    text not null,
  provider_mpn_id  text not null,
  provider_country text not null,
  provider_region  text not null,
  provider_cloud   text not null,
  email            text not null,         -- the person asked; without an MPN ID its domain binds the link
  mpn_id           text,                  -- binds the link to one reseller
  language         text not null check (language in ('en', 'pt-BR', 'es', 'ru')), -- the recipient's
  subject          text not null,
  body             text not null,         -- holds {link}; the link's secret is never here
  secret_hash      text not null unique,  -- SHA-256 of the secret in the link's fragment
  state            text not null check (state in ('draft', 'sent', 'accepted', 'declined', 'revoked')),
  created_by       uuid not null,
  created_at       timestamptz(3) not null,
  sent_at          timestamptz,
  opened_at        timestamptz,
  expires_at       timestamptz not null,
  answered_at      timestamptz,
  reseller_id      uuid,                  -- who answered
  reseller_name    text,
  version          integer not null default 1,
  primary key (provider_id, id),
  check ((state in ('accepted', 'declined')) = (answered_at is not null)),
  check ((state in ('accepted', 'declined')) = (reseller_id is not null)),
  check (state <> 'draft' or sent_at is null)
);
create index partnership_request_newest on partnership_request (provider_id, created_at desc, id desc);

-- Two companies that sell together. Names are copied at the start: a list needs no sight of the other company.
create table partnership (
  provider_id      uuid not null references organization,
  id               uuid not null,
  reseller_id      uuid not null,
  provider_name    text not null collate "und-x-icu",
  provider_mpn_id  text not null,
  provider_country text not null,
  reseller_name    text not null collate "und-x-icu",
  reseller_mpn_id  text not null,
  reseller_country text not null,
  request_id       uuid not null,
  state            text not null check (state in ('active', 'ended')),
  started_at       timestamptz not null,
  ended_at         timestamptz,
  ended_by         uuid,                  -- the organization
  primary key (provider_id, id),
  foreign key (provider_id, request_id) references partnership_request,
  check (provider_id <> reseller_id),
  check ((state = 'ended') = (ended_at is not null))
);
create unique index one_active_partnership on partnership (provider_id, reseller_id) where state = 'active';
create index resellers_of_a_provider on partnership (provider_id, reseller_name, id) where state = 'active';
create index providers_of_a_reseller on partnership (reseller_id, provider_name, id) where state = 'active';

alter table partnership_request enable row level security; alter table partnership_request force row level security;
alter table partnership         enable row level security; alter table partnership         force row level security;

grant select, insert, update, delete on partnership_request to tierline_app;
grant select, insert, update         on partnership         to tierline_app;
grant select                         on partnership_request, partnership to tierline_operator, tierline_worker;

create policy provider_or_secret_select on partnership_request for select to tierline_app
  using (provider_id = (select caller()) or secret_hash = (select app_key()) or reseller_id = (select caller()));
create policy provider_insert on partnership_request for insert to tierline_app with check (provider_id = (select caller()));
create policy provider_or_secret_update on partnership_request for update to tierline_app
  using (provider_id = (select caller()) or secret_hash = (select app_key()))
  with check (provider_id = (select caller()) or secret_hash = (select app_key()));
create policy provider_delete on partnership_request for delete to tierline_app using (provider_id = (select caller()) and state = 'draft');
create policy operator_select on partnership_request for select to tierline_operator using (false); -- correspondence of two companies
create policy worker_select   on partnership_request for select to tierline_worker using (true);

create policy parties_select on partnership for select to tierline_app
  using ((select caller()) = any (array[provider_id, reseller_id]));
-- Only the reseller that accepted the request may write its partnership.
create policy reseller_insert on partnership for insert to tierline_app with check (
  reseller_id = (select caller())
  and exists (select from partnership_request r
              where r.provider_id = partnership.provider_id and r.id = partnership.request_id
                and r.reseller_id = partnership.reseller_id and r.state = 'accepted'));
create policy parties_update on partnership for update to tierline_app
  using ((select caller()) = any (array[provider_id, reseller_id]))
  with check ((select caller()) = any (array[provider_id, reseller_id]));
create policy operator_select on partnership for select to tierline_operator using (true);
create policy worker_select   on partnership for select to tierline_worker using (true);
