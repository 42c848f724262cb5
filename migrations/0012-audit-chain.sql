-- The audit log as a chain: each row carries the hash of itself and the row before, so that a change or a gap shows.
-- Written by the database in the transaction of the act, whoever acts; personal fields are masked before they arrive.

drop trigger audit_log_append_only on senmap.audit_log;
alter table senmap.audit_log
  alter column id drop identity,
  add column account uuid,
  add column address text,
  add column request_id text,
  add column hash bytea;
create sequence senmap.audit_log_number owned by senmap.audit_log.id;
create index audit_log_at on senmap.audit_log (at);
create index audit_log_account on senmap.audit_log (account, id);
create index audit_log_action on senmap.audit_log (action, id);

create function senmap.audit_hash(previous bytea, entry senmap.audit_log) returns bytea
language sql immutable
set search_path = pg_catalog
as $$
  select sha256(coalesce(previous, '') || convert_to(jsonb_build_array(
    entry.id, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), entry.actor, entry.account,
    entry.address, entry.request_id, entry.action, entry.subject, entry.before, entry.after)::text, 'UTF8'))
$$;

-- Who writes waits for who wrote before: the chain has one end. The number is given here, in the order of the chain.
create function senmap.chain_audit_entry() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  previous bytea;
begin
  perform pg_advisory_xact_lock(hashtext('senmap.audit_log'));
  new.id := nextval('senmap.audit_log_number');
  new.at := clock_timestamp();
  select hash into previous from senmap.audit_log order by id desc limit 1;
  new.hash := senmap.audit_hash(previous, new);
  return new;
end $$;

-- What was written before there was a chain becomes its beginning.
do $$
declare
  entry senmap.audit_log;
  previous bytea;
begin
  for entry in select * from senmap.audit_log order by id loop
    previous := senmap.audit_hash(previous, entry);
    update senmap.audit_log set hash = previous where id = entry.id;
    perform setval('senmap.audit_log_number', entry.id);
  end loop;
end $$;
alter table senmap.audit_log alter column hash set not null;
create trigger audit_log_chain before insert on senmap.audit_log
  for each row execute function senmap.chain_audit_entry();

-- Only retention deletes, and only what is older than its days; it leaves a record that joins the chain.
create or replace function senmap.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('senmap.retiring', true) = 'audit' then return null; end if;
  raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_log_append_only before update or delete or truncate on senmap.audit_log
  for each statement execute function senmap.refuse_change();

-- One row: a field that holds personal data. Registered from the inventory in code when the server starts.
create table senmap.personal_field (
  relation text not null,
  field text not null,
  primary key (relation, field)
);

-- A row as the audit log may keep it: personal fields masked.
create function senmap.masked(relation text, content jsonb) returns jsonb
language sql stable
set search_path = pg_catalog
as $$
  select jsonb_object_agg(e.key, case when p.field is null or e.value = 'null' then e.value else '"•••"'::jsonb end)
  from jsonb_each(content) e
  left join senmap.personal_field p on p.relation = masked.relation and p.field = e.key
$$;

-- Writes down an act of the person of this transaction.
create function senmap.audit(action text, subject text, before jsonb default null, after jsonb default null) returns void
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  request jsonb := coalesce(nullif(current_setting('senmap.request', true), '')::jsonb, '{}');
  person uuid := coalesce((request ->> 'behind')::uuid, senmap.subject());
begin
  insert into senmap.audit_log (actor, account, address, request_id, action, subject, before, after)
  values (coalesce(person::text, request ->> 'actor', current_setting('application_name')), person, request ->> 'address',
    request ->> 'id', audit.action, coalesce(audit.subject, ''), audit.before, audit.after);
end $$;

-- Writes down each change of a row: "<kind>.insert", and of an update the fields that changed.
create function senmap.audit_row() returns trigger
language plpgsql security definer
set search_path = pg_catalog
as $$
declare
  kind text := tg_argv[0];
  old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
  new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
  key text := coalesce(new_row, old_row) ->> tg_argv[1];
  changed text[];
begin
  if tg_op = 'UPDATE' then
    select array_agg(n.key) into changed from jsonb_each(new_row) n where n.value is distinct from old_row -> n.key;
    if changed is null then return null; end if;
    select jsonb_object_agg(e.key, e.value) into old_row from jsonb_each(old_row) e where e.key = any (changed);
    select jsonb_object_agg(e.key, e.value) into new_row from jsonb_each(new_row) e where e.key = any (changed);
  end if;
  perform senmap.audit(kind || '.' || lower(tg_op), key,
    senmap.masked(tg_table_name, old_row), senmap.masked(tg_table_name, new_row));
  return null;
end $$;
create trigger organisation_audit after insert or update or delete on senmap.organisation
  for each row execute function senmap.audit_row('organisation', 'id');
create trigger account_audit after insert or update or delete on senmap.account
  for each row execute function senmap.audit_row('account', 'id');
create trigger role_assignment_audit after insert or update or delete on senmap.role_assignment
  for each row execute function senmap.audit_row('role-assignment', 'account');
create trigger layer_audit after update of classification, owner on senmap.layer
  for each row execute function senmap.audit_row('layer', 'id');

-- One row: how long a kind of record is kept, and why that long.
create table senmap.retention (
  kind text primary key,
  days integer not null check (days between 1 and 36500),
  reason text not null,
  -- Of the audit log at least three months are asked of systems of level 3.
  constraint audit_kept_long_enough check (kind <> 'audit' or days >= 90)
);
insert into senmap.retention (kind, days, reason) values
  ('audit', 730, 'Hai năm: đủ lâu để tra lại việc sai phát hiện muộn; hệ thống cấp độ 3 phải giữ nhật ký ít nhất ba tháng.'),
  ('session', 30, 'Một tháng sau khi phiên kết thúc.'),
  ('invitation', 30, 'Một tháng sau khi liên kết hết hạn.'),
  ('sign-in-failure', 2, 'Hai ngày: lâu hơn mọi lần phải chờ sau khi nhập sai.'),
  ('change-log', 30, 'Một tháng: bản đồ vắng mặt lâu hơn sẽ tải lại toàn bộ.');
create trigger retention_audit after insert or update or delete on senmap.retention
  for each row execute function senmap.audit_row('retention', 'kind');

-- Deletes what a kind keeps no longer. Returns how many rows went; a record of it stays when any did.
create function senmap.retire(kind text) returns bigint
language plpgsql
set search_path = pg_catalog
as $$
declare
  keep interval;
  gone bigint;
  last_id bigint;
  last_hash text;
begin
  select make_interval(days => r.days) into keep from senmap.retention r where r.kind = retire.kind;
  case kind
    when 'audit' then
      -- The newest rows always stay, so that the chain goes on from them.
      perform pg_advisory_xact_lock(hashtext('senmap.audit_log'));
      select a.id, encode(a.hash, 'hex') into last_id, last_hash from senmap.audit_log a
      where a.at < now() - keep and a.id < (select max(id) from senmap.audit_log) order by a.id desc limit 1;
      perform set_config('senmap.retiring', 'audit', true);
      delete from senmap.audit_log where id <= last_id;
      get diagnostics gone = row_count;
      perform set_config('senmap.retiring', '', true);
    when 'session' then
      delete from senmap.session where expires_at < now() - keep;
      get diagnostics gone = row_count;
    when 'invitation' then
      delete from senmap.invitation where expires_at < now() - keep;
      get diagnostics gone = row_count;
      delete from senmap.oidc_flow where expires_at < now();
    when 'sign-in-failure' then
      delete from senmap.sign_in_failure where last_at < now() - keep;
      get diagnostics gone = row_count;
    when 'change-log' then
      delete from senmap.change_log where at < now() - keep;
      get diagnostics gone = row_count;
    else
      raise exception 'nothing is kept under the kind %', kind;
  end case;
  if gone > 0 then
    perform senmap.audit('retention.retired', kind, null, jsonb_strip_nulls(jsonb_build_object(
      'rows', gone, 'last_id', last_id, 'last_hash', last_hash)));
  end if;
  return gone;
end $$;
create index change_log_at on senmap.change_log (at);
