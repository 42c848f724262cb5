-- One row: the id of a new feature of interest.
insert into senmap.feature_of_interest (name, description, encoding_type, feature, properties, classification, owner)
values (:name::text, coalesce(:description::text, ''), :encoding_type::text, :feature::jsonb, coalesce(:properties::jsonb, '{}'),
  :classification::text, :owner::text)
returning id::float8 as id
