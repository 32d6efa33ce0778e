-- How a company becomes an indirect reseller: what it says of itself, which checks have passed, what the operator decided.

-- What the operator decides for the whole program. One row at most: none means the defaults of the columns.
create table program_setting (
  organization_id      uuid primary key references organization, -- the operator
  directory_is_public  boolean not null default true,  -- the provider directory is read without signing in
  refused_mail_domains text[] not null default '{}',   -- webmail, beside the domains that the product knows (domain/free-mail.ts)
  version              integer not null default 1
);

-- One for each company: its draft, its way through the checks, and ever after its legal identity.
-- Whom the operator took in itself has one too, authorized from the beginning.
create table enrolment (
  organization_id    uuid primary key references organization,
  state              text not null check (state in ('draft', 'awaiting_email', 'under_review', 'action_required', 'authorized', 'rejected')),
  enrolled_by        uuid,                -- the Global admin who gets Admin agent as well; null: the operator took it in
  language           text not null check (language in ('en', 'pt-BR', 'es', 'ru')), -- of the mails to the primary contact
  content            jsonb not null,      -- legal identity, primary contact, customer support; checked when it is submitted
  submitted          jsonb,               -- the content as it was submitted: what the checks are about; null: not yet
  finalized          jsonb,               -- what was last authorized; null: never yet
  membership         jsonb,               -- who signed in to the membership directory, when, and the profiles found there
  mpn_id             text check (mpn_id ~ '^[0-9]{4,12}$'), -- of the profile chosen
  legal_key          text,                -- country and registration number, folded: one company enrols once
  email_check        text not null default 'pending' check (email_check in ('pending', 'action_needed', 'verified', 'rejected')),
  employment_check   text not null default 'pending' check (employment_check in ('pending', 'action_needed', 'verified', 'rejected')),
  business_check     text not null default 'pending' check (business_check in ('pending', 'action_needed', 'verified', 'rejected')),
  email_secret_hash  text unique,         -- of the link in the mail to the primary contact; null: none is under way
  email_expires_at   timestamptz,
  email_sent_at      timestamptz,
  message            text,                -- what the operator asks for, or why it said no: the applicant reads it
  assigned_to        uuid,                -- of the operator's people
  assigned_name      text,
  created_at         timestamptz not null,
  submitted_at       timestamptz,         -- the last time
  decided_at         timestamptz,
  authorized_at      timestamptz,         -- the first time
  version            integer not null default 1,
  check ((email_secret_hash is null) = (email_expires_at is null)),
  check (state = 'draft' or submitted_at is not null),
  check ((submitted_at is null) = (submitted is null)),
  check ((authorized_at is null) = (finalized is null))
);
create unique index enrolment_mpn_id on enrolment (mpn_id) where mpn_id is not null and state not in ('draft', 'rejected');
create unique index enrolment_legal_key on enrolment (legal_key) where legal_key is not null and state not in ('draft', 'rejected');
create index enrolment_queue on enrolment (submitted_at, organization_id) where state in ('awaiting_email', 'under_review', 'action_required');

-- What happened, as applicant and operator both read it.
create table enrolment_event (
  organization_id uuid not null references organization,
  id              uuid not null,
  at              timestamptz not null,
  kind            text not null,          -- domain/enrolment.ts
  actor_name      text,                   -- null: the primary contact by its link, or the installation itself
  by_operator     boolean not null default false,
  detail          text,
  primary key (organization_id, id)
);
create index enrolment_events_in_order on enrolment_event (organization_id, at, id);

alter table program_setting enable row level security; alter table program_setting force row level security;
alter table enrolment       enable row level security; alter table enrolment       force row level security;
alter table enrolment_event enable row level security; alter table enrolment_event force row level security;

grant select                         on program_setting to tierline_app, tierline_worker;
grant select, insert, update         on program_setting to tierline_operator;
grant select, insert, update, delete on enrolment       to tierline_app;
grant select, insert, update         on enrolment       to tierline_operator;
grant select                         on enrolment       to tierline_worker;
grant select, insert, delete         on enrolment_event to tierline_app;
grant select, insert                 on enrolment_event to tierline_operator;

create policy everybody_select on program_setting for select to tierline_app, tierline_operator, tierline_worker using (true);
create policy operator_insert  on program_setting for insert to tierline_operator with check (organization_id = (select caller()));
create policy operator_update  on program_setting for update to tierline_operator using (organization_id = (select caller()));

-- Its own, and the one whose link the primary contact has opened.
create policy own_or_link_select on enrolment for select to tierline_app
  using (organization_id = (select caller()) or email_secret_hash = (select app_key()));
create policy own_insert      on enrolment for insert to tierline_app with check (organization_id = (select caller()));
create policy own_update      on enrolment for update to tierline_app using (organization_id = (select caller()));
create policy own_delete      on enrolment for delete to tierline_app using (organization_id = (select caller()) and state = 'draft');
create policy operator_select on enrolment for select to tierline_operator using (true);
create policy operator_insert on enrolment for insert to tierline_operator with check (true);
create policy operator_update on enrolment for update to tierline_operator using (true);
create policy worker_select   on enrolment for select to tierline_worker using (true);

create policy own_select      on enrolment_event for select to tierline_app using (organization_id = (select caller()));
create policy own_insert      on enrolment_event for insert to tierline_app with check (organization_id = (select caller()) and not by_operator);
create policy own_delete      on enrolment_event for delete to tierline_app using (
  organization_id = (select caller())
  and exists (select from enrolment e where e.organization_id = enrolment_event.organization_id and e.state = 'draft'));
create policy operator_select on enrolment_event for select to tierline_operator using (true);
create policy operator_insert on enrolment_event for insert to tierline_operator with check (true);
