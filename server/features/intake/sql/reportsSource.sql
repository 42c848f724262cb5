-- One row: the source that values of a set are recorded under.
select senmap.reports_source(s) as id from unnest(:sets::text[]) s
