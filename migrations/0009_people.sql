-- Organizations manage their own people: who is removed can come back for 30 days, and two who change one person are told apart.
alter table user_account drop constraint user_account_state_check;
alter table user_account add constraint user_account_state_check check (state in ('active', 'blocked', 'removed'));
alter table user_account
  add column removed_at timestamptz,
  add column version integer not null default 1, -- the etag; raised by each change that an admin makes
  add constraint removed_since check ((removed_at is not null) = (state = 'removed'));
create index people_by_name on user_account (organization_id, full_name, id);
create index people_removed on user_account (removed_at) where removed_at is not null;

-- After 30 days the row goes, and all that is a person's own goes with it. The audit keeps names.
alter table session drop constraint session_organization_id_user_id_fkey;
alter table session add constraint session_of_a_person
  foreign key (organization_id, user_id) references user_account on delete cascade;
alter table password_link drop constraint password_link_organization_id_user_id_fkey;
alter table password_link add constraint link_of_a_person
  foreign key (organization_id, user_id) references user_account on delete cascade;
create index password_links_of_a_person on password_link (organization_id, user_id);
grant delete on user_account to tierline_worker;
