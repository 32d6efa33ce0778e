-- When the operator's backup last said that it was made and proved: the server itself sees none.
alter table program_setting add column backed_up_at timestamptz;
comment on column program_setting.backed_up_at is 'null: none was ever told of';
