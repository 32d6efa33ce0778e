-- The membership directory, what a partner says of itself beside its legal identity, and the partner agreement.

-- A location of a company, which carries an MPN ID. The headquarters' is the global one: its row names itself.
create table membership_profile (
  mpn_id        text primary key check (mpn_id ~ '^[0-9]{4,12}$'),
  global_mpn_id text not null references membership_profile,
  name          text not null collate "und-x-icu" check (length(name) between 1 and 200),
  country       text not null check (country ~ '^[A-Z]{2}$'),
  city          text not null default '',
  status        text not null check (status in ('active', 'inactive')),
  added_by      uuid references organization,  -- the partner that added it as a location; null: the operator
  created_at    timestamptz not null,
  version       integer not null default 1
);
create index membership_profiles_of_company on membership_profile (global_mpn_id, mpn_id);
create index membership_profiles_by_number on membership_profile (mpn_id text_pattern_ops);
create index membership_profiles_by_name on membership_profile (lower(name) text_pattern_ops, mpn_id);

-- Who may show a company's profiles as its own. Neither a user nor an organization of this installation.
create table membership_account (
  organization_id uuid not null references organization, -- the operator, who keeps it: whatever its holder does is in its log
  id              uuid not null,
  user_name       text not null unique check (user_name = lower(user_name) and length(user_name) between 3 and 100),
  global_mpn_id   text not null references membership_profile,
  full_name       text not null,
  email           text not null,
  language        text not null check (language in ('en', 'pt-BR', 'es', 'ru')), -- of the mail with the link
  password_hash   text,                        -- argon2id; null until the link is used
  state           text not null default 'active' check (state in ('active', 'blocked')),
  link_hash       text unique,                 -- of the one link that sets the password
  link_expires_at timestamptz,
  link_used_at    timestamptz,
  created_at      timestamptz not null,
  version         integer not null default 1,
  primary key (organization_id, id),
  check ((link_hash is null) = (link_expires_at is null))
);
create index membership_accounts_of_company on membership_account (global_mpn_id, user_name);

-- What a partner keeps of itself: organization, support and billing, each with a version for its etag.
create table partner_profile (
  organization_id uuid not null references organization,
  section         text not null check (section in ('organization', 'support', 'billing')),
  content         jsonb not null,
  version         integer not null default 1,
  primary key (organization_id, section)
);

-- A location that a partner has added. Its MPN ID is in the directory as well; neither is ever deleted.
create table partner_location (
  organization_id uuid not null references organization,
  mpn_id          text not null references membership_profile,
  name            text not null,
  address         jsonb not null,
  contact         jsonb not null,
  created_at      timestamptz not null,
  primary key (organization_id, mpn_id)
);

-- A text that partners sign, from a day on, in one region or in all. None published: nothing is to be signed.
create table partner_agreement (
  id             uuid primary key,
  region         text,                         -- domain/region.ts; null: all
  title          text not null check (length(title) between 1 and 200),
  body           text not null,                -- English, plain text or Markdown
  published_at   timestamptz not null,
  effective_from timestamptz not null,
  published_by   text not null,
  check (effective_from >= published_at)
);
create index partner_agreements_by_day on partner_agreement (effective_from desc, published_at desc);

create table partner_agreement_signature (
  organization_id uuid not null references organization,
  agreement_id    uuid not null references partner_agreement,
  user_id         uuid not null,
  full_name       text not null,               -- as it was on the day
  signed_at       timestamptz not null,
  primary key (organization_id, agreement_id)
);

-- Whoever was taken in before has its profile and its legal identity from the beginning, as whoever follows.
alter table organization no force row level security; -- or the owner sees none
alter table enrolment    no force row level security;
insert into membership_profile (mpn_id, global_mpn_id, name, country, status, created_at)
  select mpn_id, mpn_id, name, country, 'active', created_at from organization where mpn_id is not null;
insert into enrolment (organization_id, state, language, content, submitted, finalized,
                       email_check, employment_check, business_check, created_at, submitted_at, decided_at, authorized_at)
  select id, 'authorized', language, c, c, c, 'verified', 'verified', 'verified', created_at, created_at, created_at, created_at
  from organization, lateral (select jsonb_build_object('companyName', name)) as said (c) where mpn_id is not null;
alter table organization force row level security;
alter table enrolment    force row level security;

alter table membership_profile          enable row level security; alter table membership_profile          force row level security;
alter table membership_account          enable row level security; alter table membership_account          force row level security;
alter table partner_profile             enable row level security; alter table partner_profile             force row level security;
alter table partner_location            enable row level security; alter table partner_location            force row level security;
alter table partner_agreement           enable row level security; alter table partner_agreement           force row level security;
alter table partner_agreement_signature enable row level security; alter table partner_agreement_signature force row level security;

grant select, insert         on membership_profile to tierline_app;
grant select, insert         on partner_agreement_signature to tierline_worker;
grant select, insert, update on membership_profile, membership_account to tierline_operator;
grant select                 on membership_account to tierline_app;
grant update (password_hash, link_used_at, version) on membership_account to tierline_app;
grant select, insert, update on partner_profile to tierline_app;
grant select, insert         on partner_profile to tierline_operator;
grant select, insert         on partner_location to tierline_app;
grant select                 on partner_location, partner_agreement_signature to tierline_operator;
grant select                 on partner_agreement to tierline_app;
grant select, insert         on partner_agreement to tierline_operator;
grant select, insert         on partner_agreement_signature to tierline_app;

-- By number alone: whoever names an MPN ID sees it, and with the global one its locations. Nobody browses but the operator.
create policy number_select   on membership_profile for select to tierline_app
  using (mpn_id = (select app_key()) or global_mpn_id = (select app_key()));
-- A partner adds locations in its own name, below the number that its transaction has opened (a policy cannot read its own table).
create policy location_insert on membership_profile for insert to tierline_app with check (
  added_by = (select caller()) and mpn_id <> global_mpn_id and status = 'active' and global_mpn_id = (select app_key())
  and exists (select from organization o where o.id = (select caller()) and o.mpn_id is not null));
create policy operator_select on membership_profile for select to tierline_operator using (true);
create policy operator_insert on membership_profile for insert to tierline_operator with check (added_by is null);
create policy operator_update on membership_profile for update to tierline_operator using (true);

create policy name_or_link_select on membership_account for select to tierline_app
  using (user_name = (select app_key()) or link_hash = (select app_key()));
create policy link_update     on membership_account for update to tierline_app using (link_hash = (select app_key()));
create policy operator_select on membership_account for select to tierline_operator using (true);
create policy operator_insert on membership_account for insert to tierline_operator with check (organization_id = (select caller()));
create policy operator_update on membership_account for update to tierline_operator using (true);

create policy own_select on partner_profile for select to tierline_app using (organization_id = (select caller()));
create policy own_insert on partner_profile for insert to tierline_app with check (organization_id = (select caller()));
create policy own_update on partner_profile for update to tierline_app using (organization_id = (select caller()));
create policy operator_select on partner_profile for select to tierline_operator using (true);
create policy operator_insert on partner_profile for insert to tierline_operator with check (true);

create policy own_select on partner_location for select to tierline_app using (organization_id = (select caller()));
create policy own_insert on partner_location for insert to tierline_app with check (organization_id = (select caller()));
create policy operator_select on partner_location for select to tierline_operator using (true);

create policy everybody_select on partner_agreement for select to tierline_app, tierline_operator using (true);
create policy operator_insert  on partner_agreement for insert to tierline_operator with check (true);

-- A provider sees whether its resellers have signed, while they are partners.
create policy own_or_reseller_select on partner_agreement_signature for select to tierline_app using (
  organization_id = (select caller())
  or exists (select from partnership p where p.provider_id = (select caller())
             and p.reseller_id = partner_agreement_signature.organization_id and p.state = 'active'));
create policy own_insert on partner_agreement_signature for insert to tierline_app with check (organization_id = (select caller()));
create policy worker_select on partner_agreement_signature for select to tierline_worker using (true);
create policy worker_insert on partner_agreement_signature for insert to tierline_worker with check (true);
create policy operator_select on partner_agreement_signature for select to tierline_operator using (true);
