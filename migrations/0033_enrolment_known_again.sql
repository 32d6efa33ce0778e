-- A company that is in the program, or on its way, is known again by its registration number or by its name, whichever it is asked by.

-- Both folded, behind the country (domain/enrolment-draft.ts). Whom the operator took in has a name only, and two of those may share it:
-- the operator knew. So the number alone is unique, and who enrols looks for both under a lock.
alter table enrolment add column name_key text;
comment on column enrolment.legal_key is 'country and registration number, folded; null: none was given';
comment on column enrolment.name_key is 'country and company name, folded';

-- Whoever has said that an address is not the company's is not asked again, whom else the company has named since.
alter table enrolment add column disowned text[] not null default '{}'; -- lower case

alter table organization no force row level security; -- or the owner sees none
alter table enrolment    no force row level security;
update enrolment set disowned = array[lower(submitted->>'email')] where email_check = 'rejected' and submitted->>'email' is not null;
update enrolment e set
  name_key = o.country || ' name ' || nullif(regexp_replace(
    lower(normalize(coalesce(e.finalized, e.submitted)->>'companyName', NFKD) collate "und-x-icu"), '[^[:alnum:]]', '', 'g'), ''),
  legal_key = case when e.legal_key like '__ number %' then e.legal_key end
  from organization o where o.id = e.organization_id and e.submitted is not null;
alter table organization force row level security;
alter table enrolment    force row level security;
create index enrolment_by_name_key on enrolment (name_key) where name_key is not null;

-- Whoever names the key finds that there is such a company: the queries ask for nothing but that.
drop policy own_or_link_select on enrolment;
create policy own_or_key_select on enrolment for select to tierline_app using (
  organization_id = (select caller()) or email_secret_hash = (select app_key())
  or legal_key = (select app_key()) or name_key = (select app_key()));

-- How long an enrolment has been before the operator is told from its first submission: a correction keeps its place in the queue, what
-- was taken back or decided begins anew.
alter table enrolment add column first_submitted_at timestamptz;
alter table enrolment       no force row level security;
alter table enrolment_event no force row level security;
update enrolment e set first_submitted_at = coalesce(
  (select max(v.at) from enrolment_event v where v.organization_id = e.organization_id and v.kind in ('submitted', 'legal_change')),
  e.submitted_at) where e.submitted_at is not null;
alter table enrolment       force row level security;
alter table enrolment_event force row level security;
drop index enrolment_queue;
create index enrolment_queue on enrolment (first_submitted_at, organization_id) where state in ('awaiting_email', 'under_review', 'action_required');
drop index enrolments_of_a_state;
create index enrolments_of_a_state on enrolment (state, first_submitted_at, organization_id) where state <> 'draft';

-- The worker removes an object of the store that no document names.
grant select (object_key) on enrolment_document to tierline_worker;
create policy worker_select on enrolment_document for select to tierline_worker using (true);
create index enrolment_document_by_object on enrolment_document (object_key) where object_key is not null;
