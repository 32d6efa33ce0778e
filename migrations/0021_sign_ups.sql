-- Who has no work account makes one inside the flow (rule 4): a company, with its first Global admin, by a link sent to the
-- address at the company's own domain.

-- Nobody's row until the link is opened. What is said in it is only proposed: whoever has the mailbox may change it.
create table sign_up (
  id           uuid primary key,
  email        text not null,          -- canonical form: the user name it becomes
  domain       text not null,          -- of the address; the company's primary domain
  company_name text not null,
  full_name    text not null,
  country      text not null,
  cloud        text not null,
  language     text not null check (language in ('en', 'pt-BR', 'es', 'ru')),
  created_at   timestamptz not null default now(),
  secret_hash  text unique,            -- made by the worker, with the mail; null: not sent yet
  expires_at   timestamptz,
  used_at      timestamptz,
  check ((secret_hash is null) = (expires_at is null))
);
create index sign_up_to_mail on sign_up (created_at) where secret_hash is null;
create index sign_ups_of_an_address on sign_up (email);

alter table sign_up enable row level security; alter table sign_up force row level security;

grant select, insert, update on sign_up to tierline_app;
grant select, update, delete on sign_up to tierline_worker;

create policy link_select on sign_up for select to tierline_app using (secret_hash = (select app_key()));
create policy anyone_insert on sign_up for insert to tierline_app with check (secret_hash is null and used_at is null);
create policy link_update on sign_up for update to tierline_app using (secret_hash = (select app_key()));
create policy worker_all  on sign_up for all to tierline_worker using (true);

-- A company comes into being by its founder, or by an open link of somebody at its domain, who is nobody yet.
drop policy founder_insert on organization;
create policy founder_or_link_insert on organization for insert to tierline_app with check (
  kind = 'customer'
  and ((founder_id = (select caller()) and created_at = (select app_now()))
       or ((select caller()) is null and founder_id is null and state = 'active' and clock_offset = '0'
           and exists (select from sign_up s
                       where s.secret_hash = (select app_key()) and s.domain = organization.domain
                         and s.used_at is null and s.expires_at > now()))));
