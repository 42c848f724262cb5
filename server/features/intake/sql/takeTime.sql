-- One row: statements of this transaction may take longer than an answer usually may: a file can hold a year of all indicators.
select set_config('statement_timeout', '60s', true) as timeout
