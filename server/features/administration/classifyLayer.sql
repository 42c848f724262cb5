-- One row: a layer with another classification or owner.
update senmap.layer
set classification = coalesce(:classification::text, classification),
  owner = case when :sets_owner::boolean then :owner::text else owner end
where id = :id
returning id
