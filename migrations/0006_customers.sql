-- Customers, who works with them, and what a provider prepares before it submits.

-- A customer is founded by a seller, in one transaction with all that belongs to it. `founder_id` says by whom;
-- the founder sees the row itself in that transaction only (created_at = app_now()), afterwards what its relationship shows.
alter table organization add column founder_id uuid;

grant insert on organization to tierline_app;
drop policy own_select on organization;
create policy own_or_founding_select on organization for select to tierline_app using (
  id = (select caller())
  or (select app_key()) = any (array[domain, mpn_id]) -- that a domain or an MPN ID is taken is a declared public fact
  or (founder_id = (select caller()) and created_at = (select app_now())));
create policy founder_insert on organization for insert to tierline_app
  with check (kind = 'customer' and founder_id = (select caller()) and created_at = (select app_now()));

-- A partner works with a customer. The one active row of a pair is the right to see the customer at all;
-- `admin_until` is delegated administration, which the customer can take back without ending the rest.
create table customer_relationship (
  customer_id      uuid not null references organization,
  id               uuid not null,
  partner_id       uuid not null,
  partner_kind     text not null check (partner_kind in ('indirect_provider', 'indirect_reseller', 'direct_partner')),
  partner_name     text not null,
  partner_mpn_id   text not null,
  customer_name    text not null collate "und-x-icu", -- copied: a partner's list needs no sight of the company
  customer_domain  text not null,
  customer_country text not null,
  customer_language text not null,
  state            text not null check (state in ('active', 'ended')),
  admin_until      timestamptz,             -- null: no delegated administration, or taken back
  admin_removed_at timestamptz,
  started_at       timestamptz not null,
  ended_at         timestamptz,
  primary key (customer_id, id),
  check ((state = 'ended') = (ended_at is not null))
);
create unique index one_relationship on customer_relationship (customer_id, partner_id) where state = 'active';
create index customers_of_a_partner on customer_relationship (partner_id, customer_name, customer_id) where state = 'active';

-- A reseller serves a customer through a provider: what the provider orders for it, and by what its lists are filtered.
create table customer_reseller (
  customer_id     uuid not null references organization,
  id              uuid not null,
  provider_id     uuid not null,
  reseller_id     uuid not null,
  provider_name   text not null,
  reseller_name   text not null,
  reseller_mpn_id text not null,
  customer_name   text not null collate "und-x-icu",
  state           text not null check (state in ('active', 'ended')),
  started_at      timestamptz not null,
  ended_at        timestamptz,
  primary key (customer_id, id),
  check (provider_id <> reseller_id),
  check ((state = 'ended') = (ended_at is not null))
);
create unique index one_customer_reseller on customer_reseller (customer_id, provider_id, reseller_id) where state = 'active';
create index customers_of_a_reseller on customer_reseller (provider_id, reseller_id, customer_name, customer_id) where state = 'active';

-- Where the bill of a customer goes, and whom to speak to.
create table billing_profile (
  customer_id         uuid not null references organization,
  id                  uuid not null,
  company_name        text not null,
  first_name          text not null,
  last_name           text not null,
  email               text not null,
  culture             text not null,
  language            text not null,
  address_line1       text not null,
  address_line2       text,
  city                text not null,
  state               text,
  postal_code         text,
  country             text not null,
  phone_number        text,
  registration_number text,
  version             integer not null default 1,
  primary key (customer_id, id)
);
create unique index one_billing_profile on billing_profile (customer_id);

-- A new customer that has not been submitted yet. Cancel deletes it, and nothing else is left.
create table customer_draft (
  seller_id  uuid not null references organization,
  id         uuid not null,
  content    jsonb not null,   -- as the wizard's pages hold it; checked when it is submitted
  created_by uuid not null,
  created_at timestamptz not null,
  version    integer not null default 1,
  primary key (seller_id, id)
);

alter table customer_relationship enable row level security; alter table customer_relationship force row level security;
alter table customer_reseller     enable row level security; alter table customer_reseller     force row level security;
alter table billing_profile       enable row level security; alter table billing_profile       force row level security;
alter table customer_draft        enable row level security; alter table customer_draft        force row level security;

grant select, insert, update on customer_relationship, customer_reseller, billing_profile to tierline_app;
grant select, insert, update, delete on customer_draft to tierline_app;
grant select on customer_relationship, customer_reseller to tierline_operator, tierline_worker;

-- The customer, the partner itself, and the provider through whom the partner serves the customer.
create policy parties_select on customer_relationship for select to tierline_app using (
  (select caller()) = any (array[customer_id, partner_id])
  or exists (select from customer_reseller v
             where v.customer_id = customer_relationship.customer_id and v.reseller_id = customer_relationship.partner_id
               and v.provider_id = (select caller()) and v.state = 'active'));
-- Only while the customer is being founded: for oneself, or for a reseller with whom one is partners.
create policy founder_insert on customer_relationship for insert to tierline_app with check (
  exists (select from organization o
          where o.id = customer_id and o.founder_id = (select caller()) and o.created_at = (select app_now()))
  and (partner_id = (select caller())
       or exists (select from partnership p
                  where p.provider_id = (select caller()) and p.reseller_id = partner_id and p.state = 'active')));
-- A partner may lock its row and let go of what it has; only the customer may do more.
create policy parties_update on customer_relationship for update to tierline_app
  using ((select caller()) = any (array[customer_id, partner_id]))
  with check (customer_id = (select caller())
              or (partner_id = (select caller()) and (state = 'ended' or admin_until is null)));
create policy operator_select on customer_relationship for select to tierline_operator using (true);
create policy worker_select   on customer_relationship for select to tierline_worker using (true);

create policy parties_select on customer_reseller for select to tierline_app
  using ((select caller()) = any (array[customer_id, provider_id, reseller_id]));
-- Only while the customer is being founded, for a reseller with whom one is partners. (A look at customer_relationship here
-- would recurse: its own policy looks at this table.)
create policy founder_insert on customer_reseller for insert to tierline_app with check (
  provider_id = (select caller())
  and exists (select from organization o
              where o.id = customer_id and o.founder_id = (select caller()) and o.created_at = (select app_now()))
  and exists (select from partnership p
              where p.provider_id = (select caller()) and p.reseller_id = customer_reseller.reseller_id and p.state = 'active'));
create policy parties_update on customer_reseller for update to tierline_app
  using ((select caller()) = any (array[customer_id, provider_id]))
  with check ((select caller()) = any (array[customer_id, provider_id]));
create policy operator_select on customer_reseller for select to tierline_operator using (true);
create policy worker_select   on customer_reseller for select to tierline_worker using (true);

create policy customer_or_partner_select on billing_profile for select to tierline_app using (
  customer_id = (select caller())
  or exists (select from customer_relationship r
             where r.customer_id = billing_profile.customer_id and r.partner_id = (select caller()) and r.state = 'active'));
create policy founder_insert on billing_profile for insert to tierline_app with check (
  exists (select from organization o
          where o.id = customer_id and o.founder_id = (select caller()) and o.created_at = (select app_now())));
create policy customer_or_partner_update on billing_profile for update to tierline_app using (
  customer_id = (select caller())
  or exists (select from customer_relationship r
             where r.customer_id = billing_profile.customer_id and r.partner_id = (select caller()) and r.state = 'active'));

create policy own_all on customer_draft for all to tierline_app
  using (seller_id = (select caller())) with check (seller_id = (select caller()));

-- Delegated administration reaches the customer's people; a founder makes the first of them.
drop policy sight_select on user_account;
create policy sight_select on user_account for select to tierline_app using (
  organization_id = (select caller())
  or user_name = (select app_key())
  or exists (select from tenant_admin_grant g
             where g.organization_id = user_account.organization_id and g.provider_id = (select caller())
               and g.removed_at is null and g.ends_at > (select app_now()))
  or exists (select from customer_relationship r
             where r.customer_id = user_account.organization_id and r.partner_id = (select caller())
               and r.state = 'active' and r.admin_until > (select app_now())));
drop policy own_insert on user_account;
create policy sight_insert on user_account for insert to tierline_app with check (
  organization_id = (select caller())
  or exists (select from organization o
             where o.id = organization_id and o.founder_id = (select caller()) and o.created_at = (select app_now()))
  or exists (select from customer_relationship r
             where r.customer_id = user_account.organization_id and r.partner_id = (select caller())
               and r.state = 'active' and r.admin_until > (select app_now())));
drop policy sight_update on user_account;
create policy sight_update on user_account for update to tierline_app using (
  organization_id = (select caller())
  or exists (select from tenant_admin_grant g
             where g.organization_id = user_account.organization_id and g.provider_id = (select caller())
               and g.removed_at is null and g.ends_at > (select app_now()))
  or exists (select from customer_relationship r
             where r.customer_id = user_account.organization_id and r.partner_id = (select caller())
               and r.state = 'active' and r.admin_until > (select app_now())));
