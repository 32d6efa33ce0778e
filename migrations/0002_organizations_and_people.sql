-- A company in the program. Its id is its tenant id everywhere.
create table organization (
  id           uuid primary key,
  kind         text not null check (kind in ('operator', 'indirect_provider', 'indirect_reseller', 'direct_partner', 'customer')),
  name         text not null check (length(name) between 1 and 200),
  domain       text not null check (domain = lower(domain)), -- primary domain; that it is taken is a declared public fact
  mpn_id       text check (mpn_id ~ '^[0-9]{4,12}$'),        -- location membership id; partners only
  country      text not null check (country ~ '^[A-Z]{2}$'), -- ISO 3166-1 alpha-2, fixed at creation
  region       text not null,                                -- from domain/region.ts; partners and customers stay inside it
  cloud        text not null default 'public' check (cloud in ('public', 'government', 'germany', 'china')),
  language     text not null check (language in ('en', 'pt-BR', 'es', 'ru')),
  state        text not null default 'active' check (state in ('active', 'suspended')),
  clock_offset interval not null default '0', -- tests and sandbox organizations live at another time
  created_at   timestamptz not null,
  check ((mpn_id is null) = (kind in ('operator', 'customer')))
);
create unique index organization_domain on organization (domain);
create unique index organization_mpn_id on organization (mpn_id) where mpn_id is not null;
create unique index one_operator on organization (kind) where kind = 'operator';

-- A person. Belongs to one organization; holds at most one role of each category (domain/roles.ts).
create table user_account (
  organization_id     uuid not null references organization,
  id                  uuid not null,
  user_name           text not null,  -- canonical form (domain/user.ts); unique in the whole installation
  full_name           text not null check (length(full_name) between 1 and 100),
  email               text not null,
  language            text not null check (language in ('en', 'pt-BR', 'es', 'ru')),
  roles               text[] not null,
  state               text not null default 'active' check (state in ('active', 'blocked')),
  password_hash       text,           -- argon2id; null until the person has set one by a link
  password_state      text not null check (password_state in ('none', 'temporary', 'final')),
  password_expires_at timestamptz,    -- a temporary password dies by itself
  credentials_version integer not null default 1, -- raised with each new password: older sessions are dead at once
  created_at          timestamptz not null,
  last_sign_in_at     timestamptz,
  primary key (organization_id, id),
  check ((password_hash is null) = (password_state = 'none')),
  check ((password_expires_at is not null) = (password_state = 'temporary'))
);
create unique index user_name_taken on user_account (user_name);
create unique index email_once_an_organization on user_account (organization_id, lower(email));

-- A signed-in browser. The cookie's token is stored as its SHA-256 only.
create table session (
  organization_id uuid not null,
  id              uuid not null,
  user_id         uuid not null,
  token_hash      text not null unique,
  state           text not null check (state in ('password_change_required', 'full')),
  credentials_version integer not null, -- the person's, when it was opened
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, user_id) references user_account
);
create index sessions_of_a_user on session (organization_id, user_id);

-- A registered application. Holds roles like a person; proves itself by a 256-bit secret, stored as its SHA-256.
create table api_client (
  organization_id uuid not null references organization,
  id              uuid not null unique, -- the OAuth client_id
  name            text not null,
  secret_hash     text not null,
  roles           text[] not null,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  revoked_at      timestamptz,
  last_used_at    timestamptz,          -- last time it asked for a token
  primary key (organization_id, id)
);

-- A link by which one person sets a password once. The secret travels in the link's fragment; here is its SHA-256.
create table password_link (
  organization_id uuid not null,
  id              uuid not null,
  user_id         uuid not null,
  secret_hash     text not null unique,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  used_at         timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, user_id) references user_account
);

-- The keys that sign access tokens. The private half is sealed under the server's key.
create table signing_key (
  id             uuid primary key,
  public_jwk     jsonb not null,
  sealed_private bytea not null,
  created_at     timestamptz not null
);

-- A reseller's consent to administrator access of its provider to the reseller's own tenant (rule 33).
-- Optional, expiring, and removable without ending the partnership. The one live row of a pair is the right.
create table tenant_admin_grant (
  organization_id uuid not null references organization, -- the reseller, whose tenant it is
  id              uuid not null,
  provider_id     uuid not null,
  provider_name   text not null,
  partnership_id  uuid not null,
  granted_by      uuid not null,
  started_at      timestamptz not null,
  ends_at         timestamptz not null,
  removed_at      timestamptz,
  primary key (organization_id, id)
);
create unique index one_tenant_admin_grant on tenant_admin_grant (organization_id, provider_id) where removed_at is null;

alter table organization       enable row level security; alter table organization       force row level security;
alter table user_account       enable row level security; alter table user_account       force row level security;
alter table session            enable row level security; alter table session            force row level security;
alter table api_client         enable row level security; alter table api_client         force row level security;
alter table password_link      enable row level security; alter table password_link      force row level security;
alter table signing_key        enable row level security; alter table signing_key        force row level security;
alter table tenant_admin_grant enable row level security; alter table tenant_admin_grant force row level security;

grant select                 on organization       to tierline_app;
grant select, insert, update on organization       to tierline_operator;
grant select, insert, update on organization       to tierline_worker;
grant select, insert, update on user_account       to tierline_app, tierline_operator, tierline_worker;
grant select, insert, update, delete on session    to tierline_app, tierline_operator;
grant select, delete         on session            to tierline_worker;
grant select, insert, update on api_client         to tierline_app, tierline_operator, tierline_worker;
grant select, insert, update on password_link      to tierline_app, tierline_operator, tierline_worker;
grant select, insert         on signing_key        to tierline_worker;
grant select, insert, update on tenant_admin_grant to tierline_app;
grant select                 on tenant_admin_grant to tierline_operator;
grant select                 on tenant_admin_grant to tierline_worker;

create policy own_select      on organization for select to tierline_app using (id = (select caller()));
create policy operator_select on organization for select to tierline_operator using (true);
create policy operator_insert on organization for insert to tierline_operator with check (true);
create policy operator_update on organization for update to tierline_operator using (true);
create policy worker_all      on organization for all to tierline_worker using (true);

-- Locked (for share) by an act that rests on it, so the provider needs an update policy; it may only end the grant.
create policy parties_select  on tenant_admin_grant for select to tierline_app
  using ((select caller()) = any (array[organization_id, provider_id]));
create policy reseller_insert on tenant_admin_grant for insert to tierline_app with check (organization_id = (select caller()));
create policy parties_update  on tenant_admin_grant for update to tierline_app
  using ((select caller()) = any (array[organization_id, provider_id]))
  with check (organization_id = (select caller()) or (provider_id = (select caller()) and removed_at is not null));
create policy operator_select on tenant_admin_grant for select to tierline_operator using (true);
create policy worker_select   on tenant_admin_grant for select to tierline_worker using (true);

-- One's own people; the one person whose name is being signed in with; and, while the grant lives, a reseller's people.
create policy sight_select on user_account for select to tierline_app using (
  organization_id = (select caller())
  or user_name = (select app_key())
  or exists (select from tenant_admin_grant g
             where g.organization_id = user_account.organization_id and g.provider_id = (select caller())
               and g.removed_at is null and g.ends_at > (select app_now())));
create policy own_insert on user_account for insert to tierline_app with check (organization_id = (select caller()));
create policy sight_update on user_account for update to tierline_app using (
  organization_id = (select caller())
  or exists (select from tenant_admin_grant g
             where g.organization_id = user_account.organization_id and g.provider_id = (select caller())
               and g.removed_at is null and g.ends_at > (select app_now())));
create policy operator_select on user_account for select to tierline_operator
  using (organization_id = (select caller()) or user_name = (select app_key()));
create policy operator_insert on user_account for insert to tierline_operator with check (true); -- first admins of new organizations
create policy operator_update on user_account for update to tierline_operator using (organization_id = (select caller()));
create policy worker_all      on user_account for all to tierline_worker using (true);

create policy own_or_token_select on session for select to tierline_app, tierline_operator
  using (organization_id = (select caller()) or token_hash = (select app_key()));
create policy own_insert on session for insert to tierline_app, tierline_operator with check (organization_id = (select caller()));
create policy own_update on session for update to tierline_app, tierline_operator using (organization_id = (select caller()));
create policy own_delete on session for delete to tierline_app, tierline_operator using (organization_id = (select caller()));
create policy worker_select on session for select to tierline_worker using (true);
create policy worker_delete on session for delete to tierline_worker using (true);

create policy own_or_id_select on api_client for select to tierline_app, tierline_operator
  using (organization_id = (select caller()) or id::text = (select app_key()));
create policy own_insert on api_client for insert to tierline_app, tierline_operator with check (organization_id = (select caller()));
create policy own_update on api_client for update to tierline_app, tierline_operator using (organization_id = (select caller()));
create policy worker_all on api_client for all to tierline_worker using (true);

create policy own_or_secret_select on password_link for select to tierline_app, tierline_operator
  using (organization_id = (select caller()) or secret_hash = (select app_key()));
create policy own_insert      on password_link for insert to tierline_app with check (organization_id = (select caller()));
create policy operator_insert on password_link for insert to tierline_operator with check (true); -- for first admins of new organizations
create policy own_or_secret_update on password_link for update to tierline_app, tierline_operator
  using (organization_id = (select caller()) or secret_hash = (select app_key()));
create policy worker_all      on password_link for all to tierline_worker using (true);

create policy worker_all on signing_key for all to tierline_worker using (true);

-- The door's first statement. Each takes its role, finds the caller by the key alone, and only then becomes that
-- organization. No row: nobody. One round trip, transaction-local settings only.
create type entered as (
  organization_id uuid, kind text, organization_name text, domain text, mpn_id text, country text, region text, cloud text,
  organization_language text, organization_state text,
  actor_id uuid, actor_name text, user_name text, language text, roles text[],
  session_id uuid, session_state text, now timestamptz
);

create function enter_as(role_name text, key text) returns void language plpgsql volatile as $$
begin
  perform set_config('role', role_name, true);
  perform set_config('app.organization', '', true);
  perform set_config('app.key', key, true);
  perform set_config('app.now', '', true);
  perform set_config('lock_timeout', '5s', true); -- a request waits no longer for another's row
end $$;

create function enter_organization(wanted uuid) returns organization language plpgsql volatile as $$
declare o organization;
begin
  perform set_config('app.organization', wanted::text, true);
  select * into o from organization where id = wanted;
  perform set_config('app.now', (now() + o.clock_offset)::text, true);
  if o.kind = 'operator' then perform set_config('role', 'tierline_operator', true); end if;
  return o;
end $$;

create function enter_session(token_hash text) returns setof entered language plpgsql volatile as $$
declare s session; u user_account; o organization;
begin
  perform enter_as('tierline_app', token_hash);
  select * into s from session where session.token_hash = enter_session.token_hash;
  if not found then return; end if;
  o := enter_organization(s.organization_id);
  select * into u from user_account
    where organization_id = s.organization_id and id = s.user_id and state = 'active'
      and credentials_version = s.credentials_version and s.expires_at > app_now();
  if not found then perform enter_as('tierline_app', ''); return; end if;
  return next row(o.id, o.kind, o.name, o.domain, o.mpn_id, o.country, o.region, o.cloud, o.language, o.state,
               u.id, u.full_name, u.user_name, u.language, u.roles, s.id, s.state, app_now())::entered;
end $$;

create function enter_client(client_id uuid, tenant_id uuid) returns setof entered language plpgsql volatile as $$
declare c api_client; o organization;
begin
  perform enter_as('tierline_app', client_id::text);
  select * into c from api_client where id = client_id and organization_id = tenant_id and revoked_at is null;
  if not found then return; end if;
  o := enter_organization(c.organization_id);
  if c.expires_at <= app_now() then perform enter_as('tierline_app', ''); return; end if;
  return next row(o.id, o.kind, o.name, o.domain, o.mpn_id, o.country, o.region, o.cloud, o.language, o.state,
               c.id, c.name, null, o.language, c.roles, null, null, app_now())::entered;
end $$;
