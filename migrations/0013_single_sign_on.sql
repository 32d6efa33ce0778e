-- Single sign-on: an organization's own OpenID Connect provider, the domains it has proved, and who is who at the provider.

create table sign_on (
  organization_id uuid primary key references organization,
  state           text not null default 'off' check (state in ('off', 'on', 'required')),
  issuer          text not null,
  client_id       text not null,
  sealed_secret   bytea not null,              -- the client's, under the server's key; never shown again
  scopes          text not null,               -- as they are sent: separated by blanks
  proves_twice    boolean not null default false, -- the organization declares that its provider asks for a second factor
  strong_acr      text,                        -- the `acr` by which the provider says that it did
  vouches_for_email boolean not null default false, -- it says nothing of `email_verified`, and the organization answers for it
  creates_people  boolean not null default false,
  role_claim      text,                        -- null: roles are given here
  role_map        jsonb not null default '[]', -- [{value, role}]
  connection      integer not null default 1,  -- raised when provider or client change: a trial holds for one connection
  tried           jsonb,                       -- how the last trial went, and for which connection
  failed          jsonb,                       -- the last sign-in that came to nothing, and why
  version         integer not null default 1
);

-- A domain is routed to whoever has proved it by a TXT record; several may ask for it, one at a time has it.
create table sign_on_domain (
  organization_id uuid not null references organization,
  id              uuid not null,
  domain          text not null check (domain = lower(domain)),
  challenge       text not null,  -- what the record says: public, by its nature
  created_at      timestamptz not null,
  proved_at       timestamptz,    -- null: not yet, or withdrawn
  withdrawn_at    timestamptz,    -- when the record was found to be gone
  checked_at      timestamptz,    -- when it was last looked for
  primary key (organization_id, id),
  check (proved_at is null or withdrawn_at is null)
);
create unique index sign_on_domain_once on sign_on_domain (organization_id, domain);
create unique index sign_on_domain_taken on sign_on_domain (domain) where proved_at is not null;
create index sign_on_domain_due on sign_on_domain (checked_at) where proved_at is not null;

-- Who somebody at a provider is here. Provider and subject are the key; an e-mail address never is.
create table sign_on_link (
  organization_id uuid not null,
  issuer          text not null,
  subject         text not null,
  id              uuid not null,
  user_id         uuid not null,
  email           text not null, -- as the provider said it when the two were linked
  created_at      timestamptz not null,
  last_used_at    timestamptz not null,
  primary key (organization_id, issuer, subject),
  foreign key (organization_id, user_id) references user_account on delete cascade
);
create unique index sign_on_link_id on sign_on_link (organization_id, id);
create unique index one_sign_on_link_at_a_provider on sign_on_link (organization_id, user_id, issuer);

-- A sign-in that has left for the provider and has not come back. Bound to one browser, deleted by its use.
create table sign_on_attempt (
  organization_id uuid not null references organization,
  id              uuid not null,
  state_hash      text not null unique, -- of the `state` that the provider hands back
  browser_hash    text,                 -- of the cookie that the browser was given
  session_id      uuid,                 -- a trial: the admin's session
  sealed          bytea not null,       -- PKCE verifier and nonce
  connection      integer not null,
  next            text not null,        -- a path of ours
  expires_at      timestamptz not null,
  primary key (organization_id, id),
  check ((browser_hash is null) <> (session_id is null))
);
create index sign_on_attempts_of_old on sign_on_attempt (expires_at);

alter table sign_on         enable row level security; alter table sign_on         force row level security;
alter table sign_on_domain  enable row level security; alter table sign_on_domain  force row level security;
alter table sign_on_link    enable row level security; alter table sign_on_link    force row level security;
alter table sign_on_attempt enable row level security; alter table sign_on_attempt force row level security;

grant select, insert, update, delete on sign_on, sign_on_domain, sign_on_link to tierline_app, tierline_operator;
grant select, insert, delete on sign_on_attempt to tierline_app, tierline_operator;
grant select (organization_id, state) on sign_on to tierline_worker; -- whose forgotten password gets no link
grant select, update         on sign_on_domain  to tierline_worker;
grant select, delete         on sign_on_attempt to tierline_worker;

create policy own_all on sign_on for all to tierline_app, tierline_operator using (organization_id = (select caller()));
create policy worker_select on sign_on for select to tierline_worker using (true);

-- Whoever types a user name may learn that its domain signs in elsewhere.
create policy own_or_name_select on sign_on_domain for select to tierline_app, tierline_operator
  using (organization_id = (select caller()) or (domain = (select app_key()) and proved_at is not null));
create policy own_insert on sign_on_domain for insert to tierline_app, tierline_operator with check (organization_id = (select caller()));
create policy own_update on sign_on_domain for update to tierline_app, tierline_operator using (organization_id = (select caller()));
create policy own_delete on sign_on_domain for delete to tierline_app, tierline_operator using (organization_id = (select caller()));
create policy worker_select on sign_on_domain for select to tierline_worker using (true);
create policy worker_update on sign_on_domain for update to tierline_worker using (true);

create policy own_all on sign_on_link for all to tierline_app, tierline_operator using (organization_id = (select caller()));

create policy own_or_state_select on sign_on_attempt for select to tierline_app, tierline_operator
  using (organization_id = (select caller()) or state_hash = (select app_key()));
create policy own_insert on sign_on_attempt for insert to tierline_app, tierline_operator with check (organization_id = (select caller()));
create policy own_or_state_delete on sign_on_attempt for delete to tierline_app, tierline_operator
  using (organization_id = (select caller()) or state_hash = (select app_key()));
create policy worker_select on sign_on_attempt for select to tierline_worker using (true);
create policy worker_delete on sign_on_attempt for delete to tierline_worker using (true);
