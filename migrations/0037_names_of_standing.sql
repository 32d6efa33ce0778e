-- Who waited for a renaming goes on under the new name: it comes with the standing, read after the lock.
drop function hold_standing(uuid, text);
create function hold_standing(wanted uuid, its_mpn_id text) returns table (name text, state text, region text, cloud text)
language plpgsql volatile as $$
declare key_before text := current_setting('app.key', true);
begin
  perform pg_advisory_xact_lock_shared(7263802, hashtext(wanted::text));
  if its_mpn_id is not null then perform set_config('app.key', its_mpn_id, true); end if;
  return query select o.name, o.state, o.region, o.cloud from organization o where o.id = wanted;
  perform set_config('app.key', coalesce(key_before, ''), true);
end $$;
