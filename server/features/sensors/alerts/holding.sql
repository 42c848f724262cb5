-- One row: at how many stations a rule holds.
select count(*)::int as count from senmap.alert_state where rule_id = :rule::bigint and holds
