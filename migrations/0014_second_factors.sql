-- What a person has beside a password, and what a session list tells.

-- How the session was signed in to (domain/session.ts), from where, and when it last asked for something: idle ones end.
alter table session
  add column proofs       text[] not null default '{password}'
    check (proofs <@ array['password', 'code', 'recovery_code', 'passkey', 'single_sign_on']),
  add column address      text,
  add column browser      text,                                -- its family, such as "Firefox, Windows"; the header itself is not kept
  add column wrong_codes  integer not null default 0,          -- guesses at a second factor: after a few the session ends
  add column last_seen_at timestamptz not null default now();  -- written at most once a minute
alter table session no force row level security; -- or the owner sees none
update session set last_seen_at = created_at;
alter table session force row level security;

-- The secret that a person shares with an authenticator app (RFC 6238), sealed under the server's key.
create table authenticator_app (
  organization_id uuid not null,
  user_id         uuid not null,
  sealed_secret   bytea,            -- null until a first code has confirmed one
  sealed_pending  bytea,            -- shown to the person and not confirmed yet
  confirmed_at    timestamptz,
  last_step       bigint not null default 0, -- 30 s steps since 1970: a code counts once, and none before it
  primary key (organization_id, user_id),
  foreign key (organization_id, user_id) references user_account on delete cascade,
  check ((sealed_secret is null) = (confirmed_at is null))
);

-- For who has lost the device. Each works once; stored under a hash that needs the server's key.
create table recovery_code (
  organization_id uuid not null,
  user_id         uuid not null,
  code_hash       text not null,
  used_at         timestamptz,
  primary key (organization_id, user_id, code_hash),
  foreign key (organization_id, user_id) references user_account on delete cascade
);

-- A passkey (WebAuthn): its public half. A sign-in by passkey alone begins with the credential's id.
create table passkey (
  organization_id uuid not null,
  id              uuid not null,
  user_id         uuid not null,
  credential_id   text not null,      -- base64url, made by the authenticator
  public_key      bytea not null,     -- COSE
  counter         bigint not null,    -- of uses; 0 for ever where the authenticator keeps none
  name            text not null check (length(name) between 1 and 100),
  created_at      timestamptz not null,
  last_used_at    timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, user_id) references user_account on delete cascade
);
create unique index credential_once on passkey (credential_id);
create index passkeys_of_a_user on passkey (organization_id, user_id);

-- Challenges are signed by the server and kept nowhere until one is answered; then here until it would have expired, by the
-- database's own time: an answer counts once.
create table used_challenge (
  organization_id uuid not null references organization,
  challenge_hash  text not null,
  used_at         timestamptz not null default now(),
  primary key (organization_id, challenge_hash)
);

alter table authenticator_app enable row level security; alter table authenticator_app force row level security;
alter table recovery_code     enable row level security; alter table recovery_code     force row level security;
alter table passkey           enable row level security; alter table passkey           force row level security;
alter table used_challenge    enable row level security; alter table used_challenge    force row level security;

grant select, insert, update, delete on authenticator_app, recovery_code, passkey to tierline_app, tierline_operator;
grant select, insert, update on authenticator_app to tierline_worker; -- the demo's people have one
grant insert on used_challenge to tierline_app, tierline_operator;
grant select, delete on used_challenge to tierline_worker;

create policy own_all on authenticator_app for all to tierline_app, tierline_operator using (organization_id = (select caller()));
create policy worker_all on authenticator_app for all to tierline_worker using (true);
create policy own_all on recovery_code for all to tierline_app, tierline_operator using (organization_id = (select caller()));
create policy own_or_id_select on passkey for select to tierline_app, tierline_operator
  using (organization_id = (select caller()) or credential_id = (select app_key()));
create policy own_insert on passkey for insert to tierline_app, tierline_operator with check (organization_id = (select caller()));
create policy own_update on passkey for update to tierline_app, tierline_operator using (organization_id = (select caller()));
create policy own_delete on passkey for delete to tierline_app, tierline_operator using (organization_id = (select caller()));
create policy own_insert on used_challenge for insert to tierline_app, tierline_operator with check (organization_id = (select caller()));
create policy worker_select on used_challenge for select to tierline_worker using (true);
create policy worker_delete on used_challenge for delete to tierline_worker using (true);

-- A session that has asked for nothing in half an hour is over (idleMinutes of domain/session.ts).
create or replace function enter_session(token_hash text) returns setof entered language plpgsql volatile as $$
declare s session; u user_account; o organization;
begin
  perform enter_as('tierline_app', token_hash);
  select * into s from session where session.token_hash = enter_session.token_hash;
  if not found then return; end if;
  o := enter_organization(s.organization_id);
  select * into u from user_account
    where organization_id = s.organization_id and id = s.user_id and state = 'active'
      and credentials_version = s.credentials_version and s.expires_at > app_now()
      and s.last_seen_at > app_now() - interval '30 minutes';
  if not found then perform enter_as('tierline_app', ''); return; end if;
  return next row(o.id, o.kind, o.name, o.domain, o.mpn_id, o.country, o.region, o.cloud, o.language, o.state,
               u.id, u.full_name, u.user_name, u.language, u.roles, s.id, s.state, app_now(),
               s.proved_at, null, null)::entered;
end $$;
