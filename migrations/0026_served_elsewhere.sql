-- Customers that a company served elsewhere before it joined. They wait by its MPN ID; once it is a partner they are its customers
-- (rule 37), without delegated administration: the customer has consented to nothing.
create table served_customer (
  organization_id uuid not null references organization, -- the operator, who imported the row
  id              uuid not null,
  mpn_id          text not null check (mpn_id ~ '^[0-9]{4,12}$'),
  domain          text not null check (domain = lower(domain)),
  company_name    text not null check (length(company_name) between 1 and 200),
  country         text not null check (country ~ '^[A-Z]{2}$'),
  content         jsonb not null,        -- address, contact, language, registration number; checked when it was imported
  state           text not null default 'waiting' check (state in ('waiting', 'taken', 'refused')),
  refusal         text check (refusal in ('partners_own', 'other_region', 'failed')),
  partner_id      uuid,                  -- whose customer it became, or would have
  partner_name    text,
  customer_id     uuid,
  imported_at     timestamptz(3) not null,
  decided_at      timestamptz,
  primary key (organization_id, id),
  check ((state = 'refused') = (refusal is not null)),
  check ((state = 'waiting') = (decided_at is null)),
  check ((state = 'taken') = (customer_id is not null))
);
create unique index served_customer_once on served_customer (organization_id, mpn_id, domain);
create index served_customer_waiting on served_customer (mpn_id, id) where state = 'waiting';
create index served_customer_newest on served_customer (organization_id, imported_at desc, id desc);
create index served_customer_of_state on served_customer (organization_id, state, imported_at desc, id desc);

alter table served_customer enable row level security; alter table served_customer force row level security;
grant select, insert, update, delete on served_customer to tierline_operator;
grant select, update                 on served_customer to tierline_worker;
create policy own_select    on served_customer for select to tierline_operator using (organization_id = (select caller()));
create policy own_insert    on served_customer for insert to tierline_operator with check (organization_id = (select caller()));
create policy own_update    on served_customer for update to tierline_operator using (organization_id = (select caller()));
create policy own_delete    on served_customer for delete to tierline_operator using (organization_id = (select caller()) and state <> 'taken');
create policy worker_select on served_customer for select to tierline_worker using (true);
create policy worker_update on served_customer for update to tierline_worker using (true);

-- The worker makes such a customer: never with delegated administration.
grant insert on customer_relationship, billing_profile to tierline_worker;
grant select on billing_profile to tierline_worker;
create policy worker_insert on customer_relationship for insert to tierline_worker with check (admin_until is null);
create policy worker_insert on billing_profile       for insert to tierline_worker with check (true);
create policy worker_select on billing_profile       for select to tierline_worker using (true);

-- The operator's page of the system says which migrations were applied, and when.
grant select on migration to tierline_operator;
