-- The file of an enrolment stays once the operator has had it, tells its course in order, and knows which MPN ID was checked.

-- A draft that was submitted once has been read, noted on, perhaps refused: its applicant does not erase that.
drop policy own_delete on enrolment;
create policy own_delete on enrolment for delete to tierline_app
  using (organization_id = (select caller()) and state = 'draft' and submitted_at is null);
drop policy own_delete on enrolment_event;
create policy own_delete on enrolment_event for delete to tierline_app using (
  organization_id = (select caller())
  and exists (select from enrolment e where e.organization_id = enrolment_event.organization_id
                and e.state = 'draft' and e.submitted_at is null));

-- Two events of one act have one time, and who waited for a lock an earlier one: the order is that of writing, under the lock.
alter table enrolment_event add column ordinal bigint generated always as identity;
drop index enrolment_events_in_order;
create index enrolment_events_in_order on enrolment_event (organization_id, ordinal);

-- What the business check is about, beside the content; null: not submitted yet.
alter table enrolment add column submitted_mpn_id text check (submitted_mpn_id ~ '^[0-9]{4,12}$');
update enrolment set submitted_mpn_id = mpn_id where submitted is not null;
