-- Companies that the operator suspends and reinstates, finds among many, and hands a first link to.

-- The first Global admin of a company that the operator took in: while nobody has signed in, a new link may be needed.
alter table organization add column first_admin text;

-- Why a company is suspended now, and every time that it was. The state itself is organization.state.
create table suspension (
  organization_id uuid not null references organization,
  id              uuid not null,
  reason          text not null check (reason in ('overdue', 'abuse', 'profile', 'other')),
  text            text not null check (length(text) between 1 and 2000), -- read by the company
  suspended_at    timestamptz not null,
  suspended_by    text not null,           -- of the operator's people, by name; the company does not read it
  reinstated_at   timestamptz,
  reinstated_by   text,
  primary key (organization_id, id),
  check ((reinstated_at is null) = (reinstated_by is null))
);
create unique index one_suspension on suspension (organization_id) where reinstated_at is null;

alter table suspension enable row level security; alter table suspension force row level security;
grant select                 on suspension to tierline_app, tierline_worker;
grant select, insert, update on suspension to tierline_operator;
create policy own_select      on suspension for select to tierline_app using (organization_id = (select caller()));
create policy operator_select on suspension for select to tierline_operator using (true);
create policy operator_insert on suspension for insert to tierline_operator with check (true);
create policy operator_update on suspension for update to tierline_operator using (true);
create policy worker_select   on suspension for select to tierline_worker using (true);

-- Whether a company may take part now, held so until the transaction ends: its suspension waits for this act or comes first.
-- An advisory lock, because its queue is fair: under a row's shared locks, which keep coming, a suspension might wait for ever.
-- It is taken before the row is read, by a statement of its own: the row is then as whoever was waited for has left it.
-- The company's MPN ID opens the row of another company, as everywhere; the key of before is put back.
create function hold_standing(wanted uuid, its_mpn_id text) returns table (state text, region text, cloud text)
language plpgsql volatile as $$
declare key_before text := current_setting('app.key', true);
begin
  perform pg_advisory_xact_lock_shared(7263802, hashtext(wanted::text));
  if its_mpn_id is not null then perform set_config('app.key', its_mpn_id, true); end if;
  return query select o.state, o.region, o.cloud from organization o where o.id = wanted;
  perform set_config('app.key', coalesce(key_before, ''), true);
end $$;

-- Found by the beginning of its name, domain or MPN ID.
create index organization_by_name   on organization (lower(name) text_pattern_ops);
create index organization_by_domain on organization (domain text_pattern_ops);
create index organization_by_mpn_id on organization (mpn_id text_pattern_ops) where mpn_id is not null;
create index organization_suspended on organization (id) where state = 'suspended';

-- Orders stay in one cloud, as everything else does.
alter table customer_relationship add column customer_cloud text not null default 'public'
  check (customer_cloud in ('public', 'government', 'germany', 'china'));
update customer_relationship r set customer_cloud = o.cloud from organization o where o.id = r.customer_id and o.cloud <> 'public';

-- The operator counts what did not go out, and tries it again.
create index mail_not_sent on mail (state) where state in ('queued', 'kept', 'failed');
grant update (state) on mail to tierline_operator;
create policy operator_update on mail for update to tierline_operator using (state = 'failed') with check (state = 'queued');

-- A new link for that first admin ends the ones before: the operator has opened the person by name (app.key).
drop policy own_or_secret_select on password_link;
drop policy own_or_secret_update on password_link;
create policy own_or_secret_select on password_link for select to tierline_app
  using (organization_id = (select caller()) or secret_hash = (select app_key()));
create policy own_or_secret_update on password_link for update to tierline_app
  using (organization_id = (select caller()) or secret_hash = (select app_key()));
create policy own_or_key_select on password_link for select to tierline_operator using (
  organization_id = (select caller()) or secret_hash = (select app_key())
  or exists (select from user_account u where u.organization_id = password_link.organization_id
             and u.id = password_link.user_id and u.user_name = (select app_key())));
create policy own_or_key_update on password_link for update to tierline_operator using (
  organization_id = (select caller()) or secret_hash = (select app_key())
  or exists (select from user_account u where u.organization_id = password_link.organization_id
             and u.id = password_link.user_id and u.user_name = (select app_key())));
