-- Changes are numbered before they are committed, and may commit in another order: who resumed after the highest number seen
-- would miss one that commits late. So the place of a change is its transaction, then its number, and only what no
-- running transaction can come before any more is told.
alter table senmap.change_log add column xid xid8 not null default pg_current_xact_id();
create index change_log_order on senmap.change_log (xid, id);
