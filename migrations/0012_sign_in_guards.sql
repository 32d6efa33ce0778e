-- What keeps guessing slow without ever locking an owner out, and what is asked in a person's name by nobody in particular.

-- Attempts, counted in advance: what turns out right is taken back. A key is the SHA-256 of what is guessed at (a name as typed,
-- existing or not; a network; a known device; a person's code), so a row says nothing to who does not know it already.
-- All of it by the database's own time: there is no organization yet.
create table guess_count (
  key       text primary key,
  failures  integer not null,
  open_at   timestamptz not null, -- no further attempt is judged before
  forget_at timestamptz not null  -- afterwards it begins at nought
);
create index guess_count_age on guess_count (forget_at);

-- A browser that has signed in to an account: it has a count of its own, so that others' guesses do not delay its owner.
create table known_device (
  organization_id uuid not null,
  id              uuid not null,
  user_id         uuid not null,
  token_hash      text not null unique,
  credentials_version integer not null, -- the person's: with a password set by link or by somebody else all are forgotten
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, user_id) references user_account on delete cascade
);
create index known_devices_of_a_user on known_device (organization_id, user_id, created_at desc);

-- Said in a person's name by somebody who has proved nothing. The same row is written whether or not there is such a person;
-- the worker finds out, so that answers tell nothing by their work.
create table unproven_act (
  id             uuid primary key,
  kind           text not null check (kind in ('sign_in_failed', 'password_forgotten')),
  name_hash      text not null,
  at             timestamptz not null default now(),
  run_at         timestamptz not null default now(),
  attempts       integer not null default 0,
  correlation_id uuid not null,
  request_id     uuid not null,
  address        text not null,
  source         text not null check (source in ('portal', 'api'))
);
create index unproven_act_due on unproven_act (run_at);

-- Declared immutable because the encoding of a database never changes.
create function name_hash(user_name text) returns text language sql immutable parallel safe
  return encode(sha256(convert_to(user_name, 'UTF8')), 'hex');
create index user_by_name_hash on user_account (name_hash(user_name));

alter table guess_count  enable row level security; alter table guess_count  force row level security;
alter table known_device enable row level security; alter table known_device force row level security;
alter table unproven_act enable row level security; alter table unproven_act force row level security;

grant select, insert, update, delete on guess_count to tierline_app, tierline_operator;
grant select, delete on guess_count to tierline_worker;
grant select, insert, update, delete on known_device to tierline_app, tierline_operator;
grant select, delete on known_device to tierline_worker;
grant insert on unproven_act to tierline_app, tierline_operator;
grant select, update, delete on unproven_act to tierline_worker;

create policy key_all on guess_count for all to tierline_app, tierline_operator
  using (key = any (string_to_array((select app_key()), ' ')));
create policy worker_all on guess_count for all to tierline_worker using (true);

create policy own_or_token_select on known_device for select to tierline_app, tierline_operator
  using (organization_id = (select caller()) or token_hash = (select app_key()));
create policy own_insert on known_device for insert to tierline_app, tierline_operator with check (organization_id = (select caller()));
create policy own_update on known_device for update to tierline_app, tierline_operator using (organization_id = (select caller()));
create policy own_delete on known_device for delete to tierline_app, tierline_operator using (organization_id = (select caller()));
create policy worker_all on known_device for all to tierline_worker using (true);

create policy anyone_insert on unproven_act for insert to tierline_app, tierline_operator with check (true);
create policy worker_all on unproven_act for all to tierline_worker using (true);

-- Counts one attempt under each key, before it is judged. Null: it may be judged. Else when to come back, and the transaction is
-- to be rolled back. The row's lock puts attempts at the same thing in a line, over all processes. `keys` sorted: always the same
-- order of locks. From `free` attempts on each puts the next one off: `first` seconds, twice as long, and so on, `longest` at most.
create function count_guesses(keys text[], free integer[], first integer[], longest integer[], forget integer[]) returns timestamptz
  language plpgsql volatile as $$
declare later timestamptz;
begin
  perform set_config('app.key', array_to_string(keys, ' '), true);
  for at in 1 .. cardinality(keys) loop
    insert into guess_count as g (key, failures, open_at, forget_at)
    values (keys[at], 1, now(), now() + make_interval(secs => forget[at]))
    on conflict (key) do update set
      failures = case when g.forget_at < now() then 1 else g.failures + 1 end,
      open_at = case when g.forget_at < now() or g.failures + 1 < free[at] then now()
        else now() + make_interval(secs => least(longest[at], first[at] * power(2, least(g.failures + 1 - free[at], 30)))) end,
      forget_at = excluded.forget_at
    where g.open_at <= now() or g.forget_at < now();
    if not found then
      select open_at into later from guess_count where key = keys[at];
      return later;
    end if;
  end loop;
  return null;
end $$;
