-- One row: a link that holds no more, for a new one takes its place.
delete from senmap.invitation where account = :account::uuid returning account
