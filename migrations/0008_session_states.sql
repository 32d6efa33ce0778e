-- A session goes through states until it is full, and dangerous acts ask for a fresh proof of who holds it.
-- The owner sees the rows only while row-level security is not forced on it.
alter table session no force row level security;
alter table session drop constraint session_state_check;
alter table session add constraint session_state_check
  check (state in ('password_change_required', 'mfa_required', 'mfa_enrol_required', 'full'));
-- When its person last proved, with a password or a second factor, to be the one. Older sessions count as proved when opened.
alter table session add column proved_at timestamptz;
update session set proved_at = created_at;
alter table session alter column proved_at set not null;
alter table session force row level security;

-- application_*: the program through which a person acts; null in a browser.
alter type entered
  add attribute proved_at timestamptz,
  add attribute application_id uuid,
  add attribute application_name text;

create or replace function enter_session(token_hash text) returns setof entered language plpgsql volatile as $$
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
               u.id, u.full_name, u.user_name, u.language, u.roles, s.id, s.state, app_now(),
               s.proved_at, null, null)::entered;
end $$;

create or replace function enter_client(client_id uuid, tenant_id uuid) returns setof entered language plpgsql volatile as $$
declare c api_client; o organization;
begin
  perform enter_as('tierline_app', client_id::text);
  select * into c from api_client where id = client_id and organization_id = tenant_id and revoked_at is null;
  if not found then return; end if;
  o := enter_organization(c.organization_id);
  if c.expires_at <= app_now() then perform enter_as('tierline_app', ''); return; end if;
  return next row(o.id, o.kind, o.name, o.domain, o.mpn_id, o.country, o.region, o.cloud, o.language, o.state,
               c.id, c.name, null, o.language, c.roles, null, null, app_now(),
               null, null, null)::entered;
end $$;

-- A refusal that commits gives its request id back.
grant delete on idempotency_record to tierline_app, tierline_operator;
create policy own_delete on idempotency_record for delete to tierline_app, tierline_operator using (organization_id = (select caller()));
