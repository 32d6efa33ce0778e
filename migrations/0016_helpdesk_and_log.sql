-- A second factor is reset after a day or by two people; the log names programs and resellers; programs' known addresses.

-- Asked for by a colleague, carried out by the worker when it is due, or at once when a second colleague confirms it.
create table second_factor_reset (
  organization_id uuid not null,
  id              uuid not null,
  user_id         uuid not null,          -- whose second factors
  reason          text not null check (length(reason) between 1 and 500),
  asked_by        uuid not null,          -- no key: whoever asked may be deleted
  asked_by_name   text not null,
  asked_at        timestamptz not null,
  due_at          timestamptz not null,
  state           text not null default 'waiting'
    check (state in ('waiting', 'done', 'withdrawn', 'stopped', 'lapsed')), -- stopped: by its person; lapsed: it was allowed no longer
  ended_at        timestamptz,
  ended_by        uuid,                   -- null: the worker
  primary key (organization_id, id),
  foreign key (organization_id, user_id) references user_account on delete cascade,
  check ((ended_at is null) = (state = 'waiting'))
);
create unique index one_waiting_reset on second_factor_reset (organization_id, user_id) where state = 'waiting';
create index resets_due on second_factor_reset (due_at) where state = 'waiting';

-- A network from which an application has got a token: whoever guesses there cannot make it wait.
create table client_network (
  organization_id uuid not null,
  client_id       uuid not null,
  network_hash    text not null,
  used_at         timestamptz not null default now(), -- by the database's own time, to the day
  primary key (organization_id, client_id, network_hash),
  foreign key (organization_id, client_id) references api_client
);
create index client_network_age on client_network (used_at);

alter table second_factor_reset enable row level security; alter table second_factor_reset force row level security;
alter table client_network      enable row level security; alter table client_network      force row level security;

grant select, insert, update on second_factor_reset to tierline_app, tierline_operator;
grant select                 on second_factor_reset to tierline_worker;
grant select, insert, update on client_network      to tierline_app, tierline_operator;
grant select, delete         on client_network      to tierline_worker;

create policy own_all       on second_factor_reset for all    to tierline_app, tierline_operator using (organization_id = (select caller()));
create policy worker_select on second_factor_reset for select to tierline_worker using (true);
create policy own_all       on client_network      for all    to tierline_app, tierline_operator using (organization_id = (select caller()));
create policy worker_select on client_network      for select to tierline_worker using (true);
create policy worker_delete on client_network      for delete to tierline_worker using (true);

-- The program through which a person acted, and the reseller in whose tenant its provider acted. Null in rows of before: what
-- was sealed of them stays as it was.
alter table audit_record
  add column application_id   uuid,
  add column application_name text, -- as it was called then
  add column reseller_id      uuid,
  add column reseller_name    text;
create index audit_of_reseller on audit_record (reseller_id, at desc, id desc) where reseller_id is not null;
alter table audit_seal add column reseller_id uuid; -- the row's, as customer_id

drop policy seen_select on audit_record;
create policy seen_select on audit_record for select to tierline_app, tierline_operator
  using ((select caller()) = any (array[organization_id, customer_id, reseller_id]));
drop policy seen_select on audit_seal;
create policy seen_select on audit_seal for select to tierline_app, tierline_operator
  using ((select caller()) = any (array[organization_id, customer_id, reseller_id]));
