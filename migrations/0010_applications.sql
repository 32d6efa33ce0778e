-- Applications that companies register themselves, with up to two secrets at a time, and what people allow them to do in their name.

-- The owner sees its rows only while row-level security is not forced on it.
alter table api_client no force row level security;

alter table api_client
  add column type            text not null default 'confidential' check (type in ('confidential', 'public')), -- public: keeps no secret
  add column redirect_uris   text[] not null default '{}',
  add column created_by      uuid,          -- the person; null for what an installation made itself. No key: the maker may leave
  add column created_by_name text not null default '';
alter table api_client alter column type drop default;

-- A secret of 256 bits as its SHA-256. Two live ones at most (domain/application.ts).
create table api_client_secret (
  organization_id uuid not null references organization,
  id              uuid not null,
  client_id       uuid not null,
  secret_hash     text not null,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  ended_at        timestamptz,          -- ended by hand before its time
  last_used_at    timestamptz,          -- last time it asked for a token
  reminded_days   integer,              -- the last reminder of its expiry was for so many days before
  primary key (organization_id, id),
  foreign key (organization_id, client_id) references api_client
);
create index secrets_of_a_client on api_client_secret (organization_id, client_id);
create index secrets_to_expire on api_client_secret (expires_at) where ended_at is null;

insert into api_client_secret (organization_id, id, client_id, secret_hash, created_at, expires_at, last_used_at)
  select organization_id, gen_random_uuid(), id, secret_hash, created_at, expires_at, last_used_at from api_client;
alter table api_client drop column secret_hash, drop column expires_at;
alter table api_client force row level security;

-- A person's consent that an application acts in their name: one row a consent, with the code by which it is fetched once.
create table user_authorization (
  organization_id uuid not null,
  id              uuid not null,
  user_id         uuid not null,
  client_id       uuid not null,
  credentials_version integer not null, -- the person's, when it was given: a new password or other roles end it
  methods         text[] not null,      -- how the person had proved to be the one, as the claim amr says it
  audience        text not null,
  scope           text not null,
  nonce           text,
  code_hash       text not null unique,
  code_expires_at timestamptz not null,
  code_used_at    timestamptz,
  redirect_uri    text not null,
  code_challenge  text,                 -- S256
  created_at      timestamptz not null,
  last_used_at    timestamptz,          -- last time a token was made of it
  expires_at      timestamptz not null, -- the code's at first, then the youngest refresh token's
  ended_at        timestamptz,          -- withdrawn, or ended because a code or a refresh token came a second time
  primary key (organization_id, id),
  foreign key (organization_id, user_id) references user_account on delete cascade,
  foreign key (organization_id, client_id) references api_client
);
create index authorizations_of_a_user on user_authorization (organization_id, user_id);
create index authorizations_of_a_client on user_authorization (organization_id, client_id);
create index authorizations_to_expire on user_authorization (expires_at);

-- A refresh token as its SHA-256. It is used once: the next one comes with the answer.
create table refresh_token (
  organization_id  uuid not null,
  id               uuid not null,
  authorization_id uuid not null,
  token_hash       text not null unique,
  created_at       timestamptz not null,
  expires_at       timestamptz not null,
  used_at          timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, authorization_id) references user_authorization on delete cascade
);
create index refresh_tokens_of_an_authorization on refresh_token (organization_id, authorization_id);

alter table api_client_secret  enable row level security; alter table api_client_secret  force row level security;
alter table user_authorization enable row level security; alter table user_authorization force row level security;
alter table refresh_token      enable row level security; alter table refresh_token      force row level security;

grant select, insert, update on api_client_secret  to tierline_app, tierline_operator, tierline_worker;
grant select, insert, update on user_authorization to tierline_app, tierline_operator;
grant select, delete         on user_authorization to tierline_worker;
grant select, insert, update on refresh_token      to tierline_app, tierline_operator;
grant select, delete         on refresh_token      to tierline_worker;

create policy own_or_client_select on api_client_secret for select to tierline_app, tierline_operator
  using (organization_id = (select caller()) or client_id::text = (select app_key()));
create policy own_insert on api_client_secret for insert to tierline_app, tierline_operator with check (organization_id = (select caller()));
create policy own_update on api_client_secret for update to tierline_app, tierline_operator using (organization_id = (select caller()));
create policy worker_all on api_client_secret for all to tierline_worker using (true);

create policy own_or_id_select on user_authorization for select to tierline_app, tierline_operator
  using (organization_id = (select caller()) or id::text = (select app_key()));
create policy own_insert on user_authorization for insert to tierline_app, tierline_operator with check (organization_id = (select caller()));
create policy own_update on user_authorization for update to tierline_app, tierline_operator using (organization_id = (select caller()));
create policy worker_select on user_authorization for select to tierline_worker using (true);
create policy worker_delete on user_authorization for delete to tierline_worker using (true);

create policy own_select on refresh_token for select to tierline_app, tierline_operator using (organization_id = (select caller()));
create policy own_insert on refresh_token for insert to tierline_app, tierline_operator with check (organization_id = (select caller()));
create policy own_update on refresh_token for update to tierline_app, tierline_operator using (organization_id = (select caller()));
create policy worker_select on refresh_token for select to tierline_worker using (true);
create policy worker_delete on refresh_token for delete to tierline_worker using (true);

-- An application for itself: dead at once when it is revoked, or when the secret by which it got its token has ended.
drop function enter_client(uuid, uuid);
create function enter_client(client_id uuid, tenant_id uuid, secret_id uuid) returns setof entered language plpgsql volatile as $$
declare c api_client; o organization;
begin
  perform enter_as('tierline_app', client_id::text);
  select * into c from api_client where id = enter_client.client_id and organization_id = tenant_id and revoked_at is null;
  if not found then return; end if;
  o := enter_organization(c.organization_id);
  if not exists (select from api_client_secret s
                 where s.organization_id = c.organization_id and s.id = secret_id and s.client_id = c.id
                   and s.ended_at is null and s.expires_at > app_now())
  then perform enter_as('tierline_app', ''); return; end if;
  return next row(o.id, o.kind, o.name, o.domain, o.mpn_id, o.country, o.region, o.cloud, o.language, o.state,
               c.id, c.name, null, o.language, c.roles, null, null, app_now(),
               null, null, null)::entered;
end $$;

-- A person through an application, while all of it stands: the consent, the application and one of its secrets, the person
-- as at the consent. The roles are the person's, now.
create function enter_authorized(authorization_id uuid, tenant_id uuid) returns setof entered language plpgsql volatile as $$
declare a user_authorization; c api_client; u user_account; o organization;
begin
  perform enter_as('tierline_app', authorization_id::text);
  select * into a from user_authorization where id = authorization_id and organization_id = tenant_id and ended_at is null;
  if not found then return; end if;
  o := enter_organization(a.organization_id);
  select * into u from user_account
    where organization_id = a.organization_id and id = a.user_id and state = 'active' and credentials_version = a.credentials_version;
  if not found then perform enter_as('tierline_app', ''); return; end if;
  select * into c from api_client
    where organization_id = a.organization_id and id = a.client_id and revoked_at is null
      and (type = 'public' or exists (select from api_client_secret s
                                      where s.organization_id = a.organization_id and s.client_id = a.client_id
                                        and s.ended_at is null and s.expires_at > app_now()));
  if not found then perform enter_as('tierline_app', ''); return; end if;
  return next row(o.id, o.kind, o.name, o.domain, o.mpn_id, o.country, o.region, o.cloud, o.language, o.state,
               u.id, u.full_name, u.user_name, u.language, u.roles, null, null, app_now(),
               a.created_at, c.id, c.name)::entered; -- the proof is as old as the consent, which asked for a fresh one
end $$;
