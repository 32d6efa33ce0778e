-- Of two attempts at once the one that began first may come second to the row. Its `now()` is then before the `open_at` that the other
-- has just written, and it was asked to wait a second for nothing: what is open is compared with the clock instead.
create or replace function count_guesses(keys text[], free integer[], first integer[], longest integer[], forget integer[]) returns timestamptz
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
    where g.open_at <= clock_timestamp() or g.forget_at < now();
    if not found then
      select open_at into later from guess_count where key = keys[at];
      return later;
    end if;
  end loop;
  return null;
end $$;
