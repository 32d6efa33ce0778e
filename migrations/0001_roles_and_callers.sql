-- Who may touch the tables, and who is calling.
--
-- Three roles own nothing and bypass nothing. The connection's own user owns the tables and runs migrations only;
-- every other transaction takes one of the three roles in its first statement (the enter_ functions of 0002).
do $$
declare wanted text;
begin
  foreach wanted in array array['tierline_app', 'tierline_operator', 'tierline_worker'] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I nologin', wanted);
      end if;
    exception when duplicate_object or unique_violation then null; -- another migrator was first: roles belong to the cluster
    end;
    -- The connection's user must be able to take the role. From PostgreSQL 16 on, having made it is not enough.
    if current_setting('server_version_num')::int >= 160000 then
      if not pg_has_role(current_user, wanted, 'set') then
        execute format('grant %I to current_user with inherit false, set true', wanted);
      end if;
    elsif not pg_has_role(current_user, wanted, 'member') then
      execute format('grant %I to current_user', wanted);
    end if;
  end loop;
end $$;

grant usage on schema public to tierline_app, tierline_operator, tierline_worker;

-- The organization that calls, or null for nobody. After a SET LOCAL a setting reads '' and not null: '' is nobody too.
create function caller() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.organization', true), '')::uuid;

-- The secret's hash (or the name) by which a row may be opened without belonging to its owner.
create function app_key() returns text language sql stable parallel safe
  return nullif(current_setting('app.key', true), '');

-- The caller's time: the database's clock plus the organization's offset. All expiry is decided by it.
create function app_now() returns timestamptz language sql stable parallel safe
  return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());
