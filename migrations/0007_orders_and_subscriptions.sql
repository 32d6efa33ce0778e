-- What was ordered and what runs. The owner is the customer; the seller's sight never ends, a reseller's rests on
-- its live row in customer_reseller. Incentive credit gives nobody a sight of anything else.

create table customer_order (
  customer_id   uuid not null references organization,
  id            text not null,
  seller_id     uuid not null,
  reseller_id   uuid,               -- the reseller for whose customer it was, if any
  billing_cycle text not null check (billing_cycle in ('monthly', 'annual', 'one_time')),
  currency      text not null check (currency ~ '^[A-Z]{3}$'),
  status        text not null check (status in ('completed', 'pending', 'cancelled')),
  created_by    uuid not null,
  created_at    timestamptz(3) not null,
  version       integer not null default 1,
  primary key (customer_id, id)
);
create index orders_newest on customer_order (customer_id, created_at desc, id desc);

create table subscription (
  customer_id          uuid not null references organization,
  id                   uuid not null,
  seller_id            uuid not null,
  order_id             text not null,
  offer_id             text not null,
  offer_name           text not null,
  friendly_name        text not null check (length(friendly_name) between 1 and 200),
  quantity             integer not null check (quantity >= 1),
  unit_type            text not null,
  billing              text not null check (billing in ('license', 'usage')),
  billing_cycle        text not null check (billing_cycle in ('monthly', 'annual', 'one_time')),
  parent_id            uuid,        -- the subscription that an add-on stands on
  status               text not null check (status in ('active', 'suspended')),
  suspended_at         timestamptz,
  auto_renew           boolean not null,
  is_trial             boolean not null,
  needs_admin_agent    boolean not null, -- of the offer, when it was sold (rule 23)
  started_at           timestamptz(3) not null,
  commitment_end       timestamptz not null,
  support_tenant_id    uuid not null, -- designated support contact; the seller at first
  support_mpn_id       text not null,
  support_name         text not null,
  version              integer not null default 1,
  primary key (customer_id, id),
  foreign key (customer_id, order_id) references customer_order,
  foreign key (customer_id, parent_id) references subscription,
  check ((status = 'suspended') = (suspended_at is not null))
);

create table order_line (
  customer_id     uuid not null,
  order_id        text not null,
  number          integer not null,
  offer_id        text not null,
  subscription_id uuid not null,
  parent_id       uuid,
  friendly_name   text not null,
  quantity        integer not null,
  unit_minor      bigint not null,  -- what the seller pays for one unit and period, as of the order
  mpn_id          text,             -- partnerIdOnRecord
  primary key (customer_id, order_id, number),
  foreign key (customer_id, order_id) references customer_order,
  foreign key (customer_id, subscription_id) references subscription
);

-- Who earns the incentive of a subscription, from when to when. Never overwritten: past periods credit whom they did.
create table incentive_credit (
  customer_id     uuid not null references organization,
  id              uuid not null,
  subscription_id uuid not null,
  seller_id       uuid not null,
  reseller_id     uuid not null,
  reseller_name   text not null,
  mpn_id          text not null,
  from_at         timestamptz(3) not null,
  until_at        timestamptz(3),
  primary key (customer_id, id),
  foreign key (customer_id, subscription_id) references subscription,
  check (until_at >= from_at)
);
create unique index one_current_credit on incentive_credit (customer_id, subscription_id) where until_at is null;

-- How many subscriptions of an offer a customer has and ever had: offer limits are rows to lock, not sums over other sellers' sales.
create table offer_holding (
  customer_id uuid not null references organization,
  offer_id    text not null references offer,
  current     integer not null default 0,
  ever        integer not null default 0,
  primary key (customer_id, offer_id)
);

alter table customer_order   enable row level security; alter table customer_order   force row level security;
alter table subscription     enable row level security; alter table subscription     force row level security;
alter table order_line       enable row level security; alter table order_line       force row level security;
alter table incentive_credit enable row level security; alter table incentive_credit force row level security;
alter table offer_holding    enable row level security; alter table offer_holding    force row level security;

grant select, insert, update on customer_order, subscription, order_line, incentive_credit, offer_holding to tierline_app;
grant select on customer_order, subscription, incentive_credit to tierline_worker;

create policy parties_select on customer_order for select to tierline_app using (
  (select caller()) = any (array[customer_id, seller_id])
  or exists (select from customer_reseller v
             where v.customer_id = customer_order.customer_id and v.provider_id = customer_order.seller_id
               and v.reseller_id = (select caller()) and v.state = 'active'));
-- rule 35: who has no relationship of its own with the customer orders nothing for it.
create policy seller_insert on customer_order for insert to tierline_app with check (
  seller_id = (select caller())
  and exists (select from customer_relationship r
              where r.customer_id = customer_order.customer_id and r.partner_id = (select caller()) and r.state = 'active'));
create policy seller_update on customer_order for update to tierline_app using (seller_id = (select caller()));
create policy worker_select on customer_order for select to tierline_worker using (true);

create policy parties_select on subscription for select to tierline_app using (
  (select caller()) = any (array[customer_id, seller_id])
  or exists (select from customer_reseller v
             where v.customer_id = subscription.customer_id and v.provider_id = subscription.seller_id
               and v.reseller_id = (select caller()) and v.state = 'active'));
create policy seller_insert on subscription for insert to tierline_app with check (
  seller_id = (select caller())
  and exists (select from customer_relationship r
              where r.customer_id = subscription.customer_id and r.partner_id = (select caller()) and r.state = 'active'));
create policy seller_or_admin_update on subscription for update to tierline_app using (
  seller_id = (select caller())
  or (exists (select from customer_reseller v
              where v.customer_id = subscription.customer_id and v.provider_id = subscription.seller_id
                and v.reseller_id = (select caller()) and v.state = 'active')
      and exists (select from customer_relationship r
                  where r.customer_id = subscription.customer_id and r.partner_id = (select caller())
                    and r.state = 'active' and r.admin_until > (select app_now()))));
create policy worker_select on subscription for select to tierline_worker using (true);

create policy of_order_select on order_line for select to tierline_app using (
  exists (select from customer_order o where o.customer_id = order_line.customer_id and o.id = order_line.order_id));
create policy of_order_insert on order_line for insert to tierline_app with check (
  exists (select from customer_order o
          where o.customer_id = order_line.customer_id and o.id = order_line.order_id and o.seller_id = (select caller())));

create policy seller_or_earner_select on incentive_credit for select to tierline_app
  using ((select caller()) = any (array[seller_id, reseller_id]));
create policy seller_insert on incentive_credit for insert to tierline_app with check (
  seller_id = (select caller())
  and exists (select from subscription s
              where s.customer_id = incentive_credit.customer_id and s.id = incentive_credit.subscription_id
                and s.seller_id = (select caller())));
create policy seller_update on incentive_credit for update to tierline_app using (seller_id = (select caller()));
create policy worker_select on incentive_credit for select to tierline_worker using (true);

create policy seller_all on offer_holding for all to tierline_app using (
  exists (select from customer_relationship r
          where r.customer_id = offer_holding.customer_id and r.partner_id = (select caller()) and r.state = 'active'));
