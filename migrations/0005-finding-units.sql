-- What finding a unit needs beyond its own row; filled by finish_units() after units or parts changed.

-- The grouping that holds most of a unit's land: its place in a drill by former district.
alter table senmap.admin_unit add column main_grouping text;
-- Ways people write this unit in full, as search keys, and the same with its diacritics (see spelling_key).
alter table senmap.admin_unit add column search_names text[] not null default '{}';
alter table senmap.admin_unit add column spelled_names text[] not null default '{}';
-- Name, parent and province as one search key, for words in any order and for likeness.
alter table senmap.admin_unit add column search_document text not null default '';
create index admin_unit_search_names on senmap.admin_unit using gin (search_names);
create index admin_unit_search_document on senmap.admin_unit using gin (search_document gin_trgm_ops);
drop index senmap.admin_unit_search;

-- A name with its diacritics but one spelling: hoà = hòa, thuỷ = thủy, quý = quí. Lower case, single spaces.
create function senmap.spelling_key(name text) returns text
language plpgsql immutable parallel safe as $$
declare
  spelled text := lower(normalize(name, nfc));
  pairs text[] := array[
    'oà','òa', 'oá','óa', 'oả','ỏa', 'oã','õa', 'oạ','ọa', 'oè','òe', 'oé','óe', 'oẻ','ỏe', 'oẽ','õe', 'oẹ','ọe',
    'uỳ','ùy', 'uý','úy', 'uỷ','ủy', 'uỹ','ũy', 'uỵ','ụy'];
begin
  -- After q the u is part of the consonant: the vowel carries the tone, and y and i are the same sound.
  spelled := replace(replace(replace(replace(replace(replace(spelled,
    'quỳ', 'quì'), 'quý', 'quí'), 'quỷ', 'quỉ'), 'quỹ', 'quĩ'), 'quỵ', 'quị'), 'quy', 'qui');
  for i in 1 .. array_length(pairs, 1) by 2 loop
    -- Only at the end of a syllable: in "hoàn" the tone stands where both spellings put it.
    spelled := regexp_replace(spelled, pairs[i] || '(?![[:alpha:]])', pairs[i + 1], 'g');
  end loop;
  return btrim(regexp_replace(spelled, '[\s,.()-]+', ' ', 'g'));
end $$;

-- Fills the columns above for every unit whose content differs. Returns how many rows changed.
create function senmap.finish_units() returns integer
language plpgsql as $$
declare
  changed integer;
begin
  update senmap.admin_unit u
  set main_grouping = best.main_grouping,
      search_names = best.search_names,
      spelled_names = best.spelled_names,
      search_document = best.search_document
  from (
    select
      c.edition, c.code,
      (select m.grouping_code from senmap.grouping_member m
        where m.edition = c.edition and m.code = c.code order by m.share desc, m.grouping_code limit 1) as main_grouping,
      array(select distinct senmap.search_key(n) from unnest(names.list) n where n is not null order by 1) as search_names,
      array(select distinct senmap.spelling_key(n) from unnest(names.list) n where n is not null order by 1) as spelled_names,
      senmap.search_key(concat_ws(' ', c.full_name, p.full_name, g.full_name)) as search_document
    from senmap.admin_unit c
    left join senmap.admin_unit p on p.edition = c.edition and p.code = c.parent_code
    left join senmap.admin_unit g on g.edition = p.edition and g.code = p.parent_code,
    lateral (select array[
      c.name, c.full_name, c.name_en,
      c.name || ' ' || p.name, c.full_name || ' ' || p.name, c.full_name || ' ' || p.full_name,
      c.full_name || ' ' || p.full_name || ' ' || g.full_name, c.full_name || ' ' || p.name || ' ' || g.name,
      c.full_name || ' ' || g.full_name, c.full_name || ' ' || g.name] as list) names
  ) best
  where best.edition = u.edition and best.code = u.code
    and (u.main_grouping, u.search_names, u.spelled_names, u.search_document)
      is distinct from (best.main_grouping, best.search_names, best.spelled_names, best.search_document);
  get diagnostics changed = row_count;
  return changed;
end $$;
