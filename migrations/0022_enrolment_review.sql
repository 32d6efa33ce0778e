-- The operator reviews enrolments: notes of its own, documents of the applicant, and what an approval changes.

-- What the operator's people write for each other. The applicant never reads it.
create table enrolment_note (
  organization_id uuid not null references enrolment on delete cascade, -- the applicant's: whom it is about
  id              uuid not null,
  at              timestamptz not null,
  author_name     text not null,
  body            text not null check (length(body) between 1 and 4000),
  primary key (organization_id, id)
);
create index enrolment_notes_in_order on enrolment_note (organization_id, at, id);

-- A document of the applicant's, sealed under the server's key: here, or in the object store under a random name.
create table enrolment_document (
  organization_id uuid not null references enrolment on delete cascade, -- a draft that was taken back and dropped leaves nothing
  id              uuid not null,
  name            text not null check (length(name) between 1 and 200),
  media_type      text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')), -- by its first bytes
  size            integer not null check (size between 1 and 5242880), -- bytes, before it is sealed
  sha256          text not null,          -- of the same
  sealed          bytea,
  object_key      text,
  added_by_name   text not null,
  at              timestamptz not null,
  primary key (organization_id, id),
  check ((sealed is null) <> (object_key is null))
);
create index enrolment_documents_in_order on enrolment_document (organization_id, at, id);
-- Sealed bytes do not get smaller.
alter table enrolment_document alter column sealed set storage external;

-- Of a change of a check: which, and to what.
alter table enrolment_event
  add column check_name  text check (check_name in ('email', 'employment', 'business')),
  add column check_state text check (check_state in ('pending', 'action_needed', 'verified', 'rejected'));

-- The operator looks through those of one state, oldest first.
create index enrolments_of_a_state on enrolment (state, submitted_at, organization_id) where state <> 'draft';

-- A reseller whose change of name was refused keeps its place: nobody else enrols by its numbers meanwhile.
drop index enrolment_mpn_id;
drop index enrolment_legal_key;
create unique index enrolment_mpn_id on enrolment (mpn_id)
  where mpn_id is not null and (state not in ('draft', 'rejected') or finalized is not null);
create unique index enrolment_legal_key on enrolment (legal_key)
  where legal_key is not null and (state not in ('draft', 'rejected') or finalized is not null);

alter table enrolment_note     enable row level security; alter table enrolment_note     force row level security;
alter table enrolment_document enable row level security; alter table enrolment_document force row level security;

grant select, insert         on enrolment_note     to tierline_operator;
grant select, insert, delete on enrolment_document to tierline_app;
grant select                 on enrolment_document to tierline_operator;

create policy operator_select on enrolment_note for select to tierline_operator using (true);
create policy operator_insert on enrolment_note for insert to tierline_operator with check (true);

create policy own_select      on enrolment_document for select to tierline_app using (organization_id = (select caller()));
create policy own_insert      on enrolment_document for insert to tierline_app with check (organization_id = (select caller()));
create policy own_delete      on enrolment_document for delete to tierline_app using (organization_id = (select caller()));
create policy operator_select on enrolment_document for select to tierline_operator using (true);

-- An approval changes the roles of a company's people and applications: while that company's review lasts, and no longer.
drop policy operator_select on user_account;
create policy operator_select on user_account for select to tierline_operator using (
  organization_id = (select caller()) or user_name = (select app_key())
  or exists (select from enrolment e where e.organization_id = user_account.organization_id and e.state = 'under_review'));
drop policy operator_update on user_account;
create policy operator_update on user_account for update to tierline_operator using (
  organization_id = (select caller())
  or exists (select from enrolment e where e.organization_id = user_account.organization_id and e.state = 'under_review'));

drop policy own_or_id_select on api_client;
create policy own_or_id_select on api_client for select to tierline_app
  using (organization_id = (select caller()) or id::text = (select app_key()));
create policy operator_select on api_client for select to tierline_operator using (
  organization_id = (select caller()) or id::text = (select app_key())
  or exists (select from enrolment e where e.organization_id = api_client.organization_id and e.state = 'under_review'));
drop policy own_update on api_client;
create policy own_update on api_client for update to tierline_app using (organization_id = (select caller()));
create policy operator_update on api_client for update to tierline_operator using (
  organization_id = (select caller())
  or exists (select from enrolment e where e.organization_id = api_client.organization_id and e.state = 'under_review'));

-- The demo writes its partners as the worker: with a profile in the directory and an authorized legal identity, as the operator's have.
grant select, insert on membership_profile to tierline_worker;
grant insert         on enrolment          to tierline_worker;
create policy worker_select on membership_profile for select to tierline_worker using (true);
create policy worker_insert on membership_profile for insert to tierline_worker with check (added_by is null);
create policy worker_insert on enrolment for insert to tierline_worker with check (state = 'authorized');
