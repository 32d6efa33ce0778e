-- A known browser says which it is and when it was last signed in from, so that its person knows it again on the list.
alter table known_device no force row level security;
alter table known_device
  add column browser text, -- its family, such as `Firefox, Windows`; null for those from before, until they come again
  add column last_used_at timestamptz;
-- Each use puts the end off to 180 days later.
update known_device set last_used_at = expires_at - interval '180 days';
alter table known_device alter column last_used_at set not null;
alter table known_device force row level security;
