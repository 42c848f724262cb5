-- Intake: what organisations send in sheets and by interface, how it was understood, and what was wrong with it.

-- One row: a file, a pasted table or a call that brought values. sheets: the table as it was read. answers: how its columns, units and
-- numbers are meant, by the ids of the questions. given: what who sent it says of it (period, edition, status, note, what is left out).
-- fingerprint: of its headers, by which the next one of its kind is known again.
create table senmap.intake (
  id uuid primary key default gen_random_uuid(),
  uploader uuid default senmap.subject() references senmap.account on delete set null,
  set_id text references senmap.indicator_set,
  filename text not null check (length(filename) <= 200),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  received_at timestamptz not null default now(),
  state text not null default 'review' check (state in ('review', 'accepted', 'rejected', 'superseded')),
  sheets jsonb,
  answers jsonb not null default '{}',
  given jsonb not null default '{}',
  fingerprint text,
  counts jsonb not null default '{}',
  decided_at timestamptz,
  decided_by uuid,
  check ((state = 'review') = (decided_at is null))
);
create index intake_uploader on senmap.intake (uploader, received_at desc);
create index intake_set on senmap.intake (set_id, received_at desc);

-- One row: something wrong with what was sent, kept as long as the intake: how clean an organisation's data are is counted from it.
-- kind: see server/features/intake/understand/Finding.ts; also 'ambiguous-unit' for a name that had to be asked about.
-- left_out: the value it concerns was not recorded.
create table senmap.intake_issue (
  intake uuid not null references senmap.intake on delete cascade,
  number integer not null,
  set_id text references senmap.indicator_set,
  indicator_id integer references senmap.indicator,
  unit_id bigint,
  period_start date,
  period_end date,
  kind text not null check (kind ~ '^[a-z-]{2,30}$'),
  severity text not null check (severity in ('error', 'warning')),
  cell text,
  raw text check (length(raw) <= 200),
  text_vi text not null default '' check (length(text_vi) <= 500),
  text_en text not null default '' check (length(text_en) <= 500),
  left_out boolean not null default false,
  at timestamptz not null default now(),
  primary key (intake, number)
);
create index intake_issue_of_set on senmap.intake_issue (set_id, kind, at);
create index intake_issue_of_unit on senmap.intake_issue (unit_id) where unit_id is not null;

-- One row: how files of a set with these headers are meant, from the last one that was accepted.
create table senmap.intake_mapping (
  set_id text not null references senmap.indicator_set on delete cascade,
  fingerprint text not null,
  answers jsonb not null,
  remembered_at timestamptz not null default now(),
  remembered_by uuid default senmap.subject(),
  primary key (set_id, fingerprint)
);

-- Whether the person may enter values of a set: of all of it, or of an indicator in it that another organisation answers for.
create function senmap.may_fill(set_id text) returns boolean
language sql stable
set search_path = pg_catalog
as $$
  select exists (
    select from senmap.indicator_set s where s.id = may_fill.set_id and (senmap.may_in('indicator.write', s.owner)
      or exists (select from senmap.indicator i where i.set_id = s.id and senmap.may_in('indicator.write', i.owner))))
$$;

-- The sets that the person may fill. Policies call it as "(select senmap.fillable_sets())" so that it runs once a statement.
create function senmap.fillable_sets() returns text[]
language sql stable
set search_path = pg_catalog
as $$ select array(select s.id from senmap.indicator_set s where senmap.may_fill(s.id)) $$;

-- Whether the person answers for a set: what others sent for it is theirs to see and to decide.
create function senmap.may_decide(set_id text) returns boolean
language sql stable
set search_path = pg_catalog
as $$
  select exists (select from senmap.indicator_set s where s.id = may_decide.set_id and senmap.may_in('indicator.write', s.owner))
$$;

-- The source that values of a set are recorded under, made when the first come. Sources are public reference: nobody writes them at will.
create function senmap.reports_source(set_id text) returns text
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  source_id text := 'reports-' || reports_source.set_id;
begin
  if not senmap.may_fill(reports_source.set_id) then
    raise exception 'no right to report for %', reports_source.set_id using errcode = 'insufficient_privilege';
  end if;
  insert into senmap.source (id, title, publisher)
  select source_id, 'Báo cáo của ' || coalesce(o.name_vi, s.title_vi), o.name_vi
  from senmap.indicator_set s left join senmap.organisation o on o.id = s.owner
  where s.id = reports_source.set_id
  on conflict (id) do update set title = excluded.title, publisher = excluded.publisher
    where (source.title, source.publisher) is distinct from (excluded.title, excluded.publisher);
  return source_id;
end $$;
revoke all on function senmap.reports_source(text) from public;
grant execute on function senmap.reports_source(text) to senmap_web;

alter table senmap.intake enable row level security;
alter table senmap.intake_issue enable row level security;
alter table senmap.intake_mapping enable row level security;
grant select, insert on senmap.intake to senmap_web;
grant update (set_id, state, sheets, answers, given, fingerprint, counts, decided_at, decided_by) on senmap.intake to senmap_web;
grant select, insert, delete on senmap.intake_issue to senmap_web;
grant select, insert, update on senmap.intake_mapping to senmap_web;

-- Who sent it sees it, and who may fill the set; what was decided stays as it was.
create policy own_or_by_action on senmap.intake for select to senmap_web
  using (uploader = (select senmap.subject()) or set_id = any ((select senmap.fillable_sets())::text[]));
create policy by_action on senmap.intake for insert to senmap_web
  with check (uploader = (select senmap.subject()) and senmap.may('indicator.write')
    and (set_id is null or senmap.may_fill(set_id)));
create policy by_action_change on senmap.intake for update to senmap_web
  using (state = 'review' and senmap.may('indicator.write') and (uploader = (select senmap.subject()) or senmap.may_decide(set_id)))
  with check (senmap.may('indicator.write') and (set_id is null or senmap.may_fill(set_id)));
create policy of_intake on senmap.intake_issue for select to senmap_web
  using (exists (select from senmap.intake i where i.id = intake));
create policy of_intake_insert on senmap.intake_issue for insert to senmap_web
  with check (exists (select from senmap.intake i where i.id = intake and i.state = 'review'));
create policy of_intake_delete on senmap.intake_issue for delete to senmap_web
  using (exists (select from senmap.intake i where i.id = intake and i.state = 'review'));
create policy by_action on senmap.intake_mapping for all to senmap_web
  using (senmap.may_fill(set_id)) with check (senmap.may_fill(set_id));
