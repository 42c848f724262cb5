-- One row: how many entries the audit log has, and the hash of the last.
select (select count(*)::int from senmap.audit_log) as rows,
  (select encode(hash, 'hex') from senmap.audit_log order by id desc limit 1) as head
