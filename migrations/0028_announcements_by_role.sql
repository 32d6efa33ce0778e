-- An announcement may be for the people of its companies who hold one of a few roles.

alter table announcement add column roles text[] not null default '{}'; -- empty: everybody there (domain/roles.ts)
alter table announcement alter column roles drop default;

-- Which roles a person holds is the query's to ask, as everywhere; the net keeps out who has none because nobody signed in.
drop policy audience_select on announcement;
create policy audience_select on announcement for select to tierline_app
  using (state = 'published' and shows_at <= (select app_now())
    and (audience = '{}' or (select caller_kind()) = any (audience))
    and (roles = '{}' or (select caller()) is not null));
