-- Names in scripts whose signs are as good as letters are folded with them: without, a company stood for others of like consonants, and
-- none of those could enrol. The same folding as domain/enrolment-draft.ts has.
alter table organization no force row level security; -- or the owner sees none
alter table enrolment    no force row level security;
update enrolment e set name_key = o.country || ' name ' || nullif(regexp_replace(
    lower(normalize(coalesce(e.finalized, e.submitted)->>'companyName', NFKD) collate "und-x-icu"),
    '[^[:alnum:]\u0900-\u109F\u1780-\u17FF\u3099\u309A]', '', 'g'), '')
  from organization o where o.id = e.organization_id and e.submitted is not null;
alter table organization force row level security;
alter table enrolment    force row level security;
