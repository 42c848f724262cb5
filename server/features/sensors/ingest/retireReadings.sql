-- One row: how many single readings went that are kept no longer.
select senmap.retire_readings() as gone
