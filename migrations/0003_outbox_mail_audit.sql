-- Facts to be told after the transaction that wrote them has committed. At least once; handlers are idempotent by
-- (organization_id, id).
create table outbox (
  organization_id uuid not null references organization, -- the actor
  id              uuid not null,
  topic           text not null,
  payload         jsonb not null,   -- ids and names; never a secret
  created_at      timestamptz not null default now(),
  run_at          timestamptz not null default now(), -- the database's own time, no organization's offset
  attempts        integer not null default 0,
  locked_until    timestamptz,      -- the lease of the worker that took it
  done_at         timestamptz,
  dead_at         timestamptz,      -- given up; a person may drive it again
  last_error      text,
  primary key (organization_id, id)
);
create index outbox_due on outbox (run_at) where done_at is null and dead_at is null;
create index outbox_dead on outbox (dead_at) where dead_at is not null;

-- A message to one address. Its text is sealed under the server's key, because it may hold a link with a secret;
-- once an SMTP server has taken it, the text is gone.
create table mail (
  organization_id uuid not null references organization, -- whose act caused it
  id              uuid not null,
  recipient       text not null,
  language        text not null check (language in ('en', 'pt-BR', 'es', 'ru')),
  subject         text not null,
  sealed_body     bytea,
  state           text not null check (state in ('queued', 'kept', 'sent', 'failed')), -- kept: no SMTP server is set
  created_at      timestamptz(3) not null,
  sent_at         timestamptz,
  primary key (organization_id, id)
);
create index mail_newest on mail (created_at desc, id desc);

-- What was done, by whom, with what result. Append only.
create table audit_record (
  organization_id uuid not null references organization, -- the actor's
  id              uuid not null,
  at              timestamptz not null,
  actor_id        uuid not null,
  actor_name      text not null,
  actor_kind      text not null check (actor_kind in ('user', 'application', 'command')),
  operation       text not null,   -- the endpoint's name
  result          text not null check (result in ('succeeded', 'denied')),
  refusal         text,
  resource_type   text not null,
  resource_id     text,
  customer_id     uuid,
  old_value       jsonb,
  new_value       jsonb,           -- never a secret
  correlation_id  uuid not null,
  request_id      uuid not null,
  address         text,
  primary key (organization_id, id),
  check ((refusal is not null) = (result = 'denied'))
);
create index audit_newest on audit_record (organization_id, at desc, id desc);

-- What a POST answered, so that the same POST sent again has one effect and the same answer.
create table idempotency_record (
  organization_id uuid not null references organization,
  actor_id        uuid not null,
  operation       text not null,   -- method and path as sent
  request_id      uuid not null,   -- MS-RequestId
  body_hash       text not null,
  status          integer,         -- null only inside the transaction that is answering
  reply           text,            -- as sent, less the fields that show a secret once
  sealed_reply    bytea,           -- with them, sealed under the server's key and the request id; gone after ten minutes
  created_at      timestamptz not null default now(),
  primary key (organization_id, actor_id, operation, request_id)
);
create index idempotency_age on idempotency_record (created_at);

alter table outbox             enable row level security; alter table outbox             force row level security;
alter table mail               enable row level security; alter table mail               force row level security;
alter table audit_record       enable row level security; alter table audit_record       force row level security;
alter table idempotency_record enable row level security; alter table idempotency_record force row level security;

grant insert                 on outbox to tierline_app;
grant select, insert, update on outbox to tierline_operator;
grant select, insert, update, delete on outbox to tierline_worker;
grant insert                 on mail to tierline_app;
grant select, insert         on mail to tierline_operator;
grant select, insert, update, delete on mail to tierline_worker;
grant select, insert         on audit_record to tierline_app, tierline_operator, tierline_worker;
grant select, insert, update on idempotency_record to tierline_app, tierline_operator;
grant select, update, delete on idempotency_record to tierline_worker;

create policy own_insert      on outbox for insert to tierline_app, tierline_operator with check (organization_id = (select caller()));
create policy operator_select on outbox for select to tierline_operator using (true);
create policy operator_update on outbox for update to tierline_operator using (true);
create policy worker_all      on outbox for all to tierline_worker using (true);

create policy own_insert      on mail for insert to tierline_app, tierline_operator with check (organization_id = (select caller()));
create policy operator_select on mail for select to tierline_operator using (true);
create policy worker_all      on mail for all to tierline_worker using (true);

create policy own_select    on audit_record for select to tierline_app, tierline_operator using (organization_id = (select caller()));
create policy own_insert    on audit_record for insert to tierline_app, tierline_operator with check (organization_id = (select caller()));
create policy worker_select on audit_record for select to tierline_worker using (true);
create policy worker_insert on audit_record for insert to tierline_worker with check (true);

create policy own_select on idempotency_record for select to tierline_app, tierline_operator using (organization_id = (select caller()));
create policy own_insert on idempotency_record for insert to tierline_app, tierline_operator with check (organization_id = (select caller()));
create policy own_update on idempotency_record for update to tierline_app, tierline_operator using (organization_id = (select caller()));
create policy worker_select on idempotency_record for select to tierline_worker using (true);
create policy worker_update on idempotency_record for update to tierline_worker using (true);
create policy worker_delete on idempotency_record for delete to tierline_worker using (true);
