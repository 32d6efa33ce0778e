-- The activity log: rows that say enough to be read by people, and a chain of hashes that shows when one was changed later.

-- Rows of before get their names. The owner sees them only while row-level security is not forced on it.
alter table audit_record no force row level security;
alter table organization no force row level security;
alter table user_account no force row level security;

alter table audit_record drop constraint audit_record_actor_kind_check;
alter table audit_record
  add constraint audit_record_actor_kind_check check (actor_kind in ('user', 'application', 'command', 'job')),
  add column source            text check (source in ('portal', 'api', 'job', 'command')),
  add column organization_name text, -- the actor's, as it was called then
  add column actor_user_name   text, -- applications, commands and jobs have none
  add column customer_name     text,
  -- Who seals finds new rows by it. A time would not do: a row may be committed long after its own.
  add column transaction_id    bigint not null default (pg_current_xact_id()::text::bigint);
update audit_record r set
  source = case actor_kind when 'user' then 'portal' when 'application' then 'api' else 'command' end,
  organization_name = (select name from organization o where o.id = r.organization_id),
  actor_user_name = (select user_name from user_account u where u.organization_id = r.organization_id and u.id = r.actor_id),
  customer_name = (select name from organization o where o.id = r.customer_id);
alter table audit_record alter column source set not null, alter column organization_name set not null;

alter table audit_record force row level security;
alter table organization force row level security;
alter table user_account force row level security;

create index audit_of_customer on audit_record (customer_id, at desc, id desc) where customer_id is not null;
create index audit_of_transaction on audit_record (transaction_id, organization_id, id);

-- The chain of each organization: hash = SHA-256(previous_hash || canonical JSON of position, time of sealing and row).
-- Written by the worker after the row's own transaction, so that no request waits for another's.
create table audit_seal (
  organization_id uuid not null references organization,
  position        bigint not null check (position > 0), -- without gaps from 1
  record_id       uuid not null,
  customer_id     uuid,            -- the row's, which may see the seal as it may see the row
  previous_hash   bytea not null check (octet_length(previous_hash) = 32), -- of position 1: zeros
  hash            bytea not null check (octet_length(hash) = 32),
  sealed_at       timestamptz not null,
  primary key (organization_id, position),
  unique (organization_id, record_id),
  foreign key (organization_id, record_id) references audit_record
);
alter table audit_seal enable row level security;
alter table audit_seal force row level security;

grant select         on audit_seal to tierline_app, tierline_operator;
grant select, insert on audit_seal to tierline_worker;
create policy seen_select   on audit_seal for select to tierline_app, tierline_operator
  using ((select caller()) = any (array[organization_id, customer_id]));
create policy worker_select on audit_seal for select to tierline_worker using (true);
create policy worker_insert on audit_seal for insert to tierline_worker with check (true);

-- What a partner did to a customer is the customer's to see.
drop policy own_select on audit_record;
create policy seen_select on audit_record for select to tierline_app, tierline_operator
  using ((select caller()) = any (array[organization_id, customer_id]));
