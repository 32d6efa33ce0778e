-- Logos in the provider directory: chosen by the operator, or asked for by the provider and shown once the operator has approved.

-- Pictures by what they are: a row is never changed. Those of a provider that nothing names are deleted when more come.
create table directory_logo (
  organization_id uuid not null references organization, -- the provider it stands for, whoever brought it
  sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'), -- of the bytes
  media_type      text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')), -- by its bytes
  width           integer not null check (width between 1 and 300), -- pixels
  height          integer not null check (height between 1 and 300),
  content         bytea not null check (length(content) between 1 and 65536),
  added_at        timestamptz not null,
  primary key (organization_id, sha256)
);
-- Pictures do not get smaller.
alter table directory_logo alter column content set storage external;

-- What the entry shows cannot be deleted: not by its provider either (rule 44).
alter table directory_entry add column logo_sha256 text,
  add foreign key (organization_id, logo_sha256) references directory_logo;

-- The operator looks back at what was decided, the newest first.
create index change_requests_decided on directory_change_request (decided_at, id) where state <> 'open';

alter table directory_logo enable row level security; alter table directory_logo force row level security;

grant select, insert, delete on directory_logo to tierline_app, tierline_operator;

-- Anyone sees the one that a shown entry shows; all others are their provider's and the operator's.
create policy shown_or_own_select on directory_logo for select to tierline_app
  using (organization_id = (select caller()) or exists (
    select from directory_entry e where e.organization_id = directory_logo.organization_id
      and e.logo_sha256 = directory_logo.sha256 and e.is_shown and (select directory_is_open())));
create policy own_insert      on directory_logo for insert to tierline_app with check (organization_id = (select caller()));
create policy own_delete      on directory_logo for delete to tierline_app using (organization_id = (select caller()));
create policy operator_select on directory_logo for select to tierline_operator using (true);
create policy operator_insert on directory_logo for insert to tierline_operator with check (true);
create policy operator_delete on directory_logo for delete to tierline_operator using (true);
