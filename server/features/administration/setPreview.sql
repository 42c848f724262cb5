-- One row: a session that looks as somebody else from now on, or (null) no more.
update senmap.session set preview_of = :preview_of::uuid
where id = :session::uuid and preview_of is distinct from :preview_of::uuid
returning id
