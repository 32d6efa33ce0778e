-- The operator's catalog. Everybody reads it, the operator alone writes it; whole files come in or nothing of them.

create table offer_category (
  id   text primary key,           -- as the wire prints it, such as Enterprise_Key
  name text not null,
  rank integer not null
);

create table offer (
  id                text primary key,          -- upper case; a GUID as a rule
  name              text not null check (length(name) between 1 and 400),
  description       text not null default '',
  category_id       text not null references offer_category,
  product_id        text not null,
  product_name      text not null,
  publisher         text not null default '',
  rank              integer not null default 0,
  billing           text not null check (billing in ('license', 'usage')),
  billing_cycles    text[] not null,           -- monthly, annual, one_time
  unit_type         text not null,             -- such as Licenses
  min_quantity      integer not null check (min_quantity >= 1),
  max_quantity      integer not null,
  limit_scope       text not null check (limit_scope in ('none', 'concurrent', 'lifetime')),
  limit_count       integer,                   -- subscriptions a customer may have of it, at once or ever
  countries         text[] not null,           -- sellable there and nowhere else; empty until an offer matrix names some
  prerequisites     text[] not null,           -- offers one of which an add-on stands on
  is_add_on         boolean not null,
  is_trial          boolean not null,
  is_auto_renewable boolean not null,
  is_available      boolean not null,          -- false: withdrawn; what was sold runs on
  needs_admin_agent boolean not null,          -- office-type seats: acts on behalf need the role Admin agent (rule 23)
  check (max_quantity >= min_quantity),
  check ((limit_count is not null) = (limit_scope <> 'none'))
);
create index offer_listed on offer (rank, id);

-- What a seller pays (list) and what is suggested to customers (retail), in minor units, for one unit and period.
create table offer_price (
  offer_id      text not null references offer,
  currency      text not null check (currency ~ '^[A-Z]{3}$'),
  billing_cycle text not null check (billing_cycle in ('monthly', 'annual', 'one_time')),
  list_minor    bigint not null check (list_minor >= 0),
  retail_minor  bigint not null check (retail_minor >= 0),
  valid_from    date not null,
  valid_to      date not null,
  primary key (offer_id, currency, billing_cycle),
  check (valid_to >= valid_from)
);

alter table offer_category enable row level security; alter table offer_category force row level security;
alter table offer          enable row level security; alter table offer          force row level security;
alter table offer_price    enable row level security; alter table offer_price    force row level security;

grant select                 on offer_category, offer, offer_price to tierline_app, tierline_worker;
grant select, insert, update on offer_category, offer, offer_price to tierline_operator;

create policy everybody_select on offer_category for select to tierline_app, tierline_operator, tierline_worker using (true);
create policy operator_insert  on offer_category for insert to tierline_operator with check (true);
create policy operator_update  on offer_category for update to tierline_operator using (true);
create policy everybody_select on offer for select to tierline_app, tierline_operator, tierline_worker using (true);
create policy operator_insert  on offer for insert to tierline_operator with check (true);
create policy operator_update  on offer for update to tierline_operator using (true);
create policy everybody_select on offer_price for select to tierline_app, tierline_operator, tierline_worker using (true);
create policy operator_insert  on offer_price for insert to tierline_operator with check (true);
create policy operator_update  on offer_price for update to tierline_operator using (true);
