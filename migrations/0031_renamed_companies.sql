-- A company's new legal name reaches the copies that lists show: of what lasts, in the rows that the company's id opens (app.key).
-- What is over, orders, invitations and past credit keep the name of their time.
grant update (provider_name, reseller_name) on partnership, customer_reseller to tierline_operator;
grant update (partner_name)                 on customer_relationship          to tierline_operator;
grant update (provider_name)                on tenant_admin_grant             to tierline_operator;
grant update (support_name)                 on subscription                   to tierline_operator;
grant select (support_tenant_id)            on subscription                   to tierline_operator;
grant update (reseller_name)                on incentive_credit               to tierline_operator;
grant select (reseller_id, until_at)        on incentive_credit               to tierline_operator;

create policy renamed_update on partnership for update to tierline_operator
  using (state = 'active' and (select app_key()) in (provider_id::text, reseller_id::text));
create policy renamed_update on customer_relationship for update to tierline_operator
  using (state = 'active' and partner_id::text = (select app_key()));
create policy renamed_update on customer_reseller for update to tierline_operator
  using (state = 'active' and (select app_key()) in (provider_id::text, reseller_id::text));
create policy renamed_update on tenant_admin_grant for update to tierline_operator using (provider_id::text = (select app_key()));
create policy renamed_select on subscription for select to tierline_operator using (support_tenant_id::text = (select app_key()));
create policy renamed_update on subscription for update to tierline_operator using (support_tenant_id::text = (select app_key()));
create policy renamed_select on incentive_credit for select to tierline_operator
  using (until_at is null and reseller_id::text = (select app_key()));
create policy renamed_update on incentive_credit for update to tierline_operator
  using (until_at is null and reseller_id::text = (select app_key()));
create index subscriptions_supported_by on subscription (support_tenant_id);
create index current_credits_of on incentive_credit (reseller_id) where until_at is null;

-- In which cloud a customer is, is always said: left out, it was the public one. Rows of before are set again: an owner that is no
-- superuser saw none of them when the column came.
alter table organization          no force row level security;
alter table customer_relationship no force row level security;
update customer_relationship r set customer_cloud = o.cloud from organization o where o.id = r.customer_id and o.cloud <> r.customer_cloud;
alter table organization          force row level security;
alter table customer_relationship force row level security;
alter table customer_relationship alter column customer_cloud drop default;
