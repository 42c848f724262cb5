-- Organisations and people: who answers for what, who may sign in, and in which role.

-- One row: an organisation in the period it exists. The id is SenMap's own; the legal e-ID is apart, where known.
create table senmap.organisation (
  id text primary key check (id ~ '^[A-Z][A-Za-z0-9-]{1,39}$'),
  e_id text,
  name_vi text not null check (length(name_vi) between 2 and 200),
  name_en text check (length(name_en) between 2 and 200),
  kind text not null check (kind in ('province', 'department', 'agency', 'vertical', 'enterprise', 'commune')),
  parent text references senmap.organisation deferrable initially deferred,
  sectors text[] not null default '{}',
  valid_from date,
  valid_to date,
  successor text references senmap.organisation deferrable initially deferred,
  source text references senmap.source,
  note text,
  check (valid_from is null or valid_to is null or valid_from <= valid_to),
  check (successor is null or valid_to is not null),
  check (parent <> id and successor <> id)
);
create index organisation_parent on senmap.organisation (parent);

-- One row: an organisation answers for this unit. Its territory in other editions follows from the parts.
create table senmap.organisation_unit (
  organisation text not null references senmap.organisation on delete cascade deferrable initially deferred,
  edition text not null,
  code text not null,
  primary key (organisation, edition, code),
  foreign key (edition, code) references senmap.admin_unit (edition, code) deferrable initially deferred
);
create index organisation_unit_by_unit on senmap.organisation_unit (edition, code);

-- The organisation and all below it.
create function senmap.organisation_subtree(root text) returns setof text
language sql stable
set search_path = pg_catalog
as $$
  with recursive below as (
    select o.id from senmap.organisation o where o.id = root
    union
    select o.id from senmap.organisation o join below b on o.parent = b.id
  )
  select id from below
$$;

-- One row: a person, or a machine, who may sign in. Name, e-mail and telephone are personal data; e-mail and telephone are
-- sealed with the key of the configuration, and e-mail is found again by a keyed hash.
create table senmap.account (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 120),
  email bytea,
  email_index bytea unique,
  phone bytea,
  organisation text references senmap.organisation,
  language text not null default 'vi' check (language in ('vi', 'en')),
  status text not null default 'invited' check (status in ('invited', 'active', 'disabled', 'erased')),
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  check ((email is null) = (email_index is null))
);
create index account_organisation on senmap.account (organisation);

-- One row: what an account proves itself with. Read by the sign-in role alone.
create table senmap.account_secret (
  account uuid primary key references senmap.account on delete cascade,
  password text,
  password_changed_at timestamptz,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  -- The time step of the last code taken: a code is good once.
  totp_last_step bigint,
  recovery_codes text[] not null default '{}'
);

-- One row: a role that an account holds in an organisation, over what data, where, and up to which classification.
-- scope: over what belongs to this organisation and those below it; null: over everything. edition, code: inside this unit;
-- null: everywhere.
create table senmap.role_assignment (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references senmap.account on delete cascade,
  role text not null check (role ~ '^[a-z][a-z-]*$'),
  organisation text not null references senmap.organisation,
  scope text references senmap.organisation,
  edition text,
  code text,
  clearance senmap.classification not null default 'public',
  valid_from date,
  valid_to date,
  foreign key (edition, code) references senmap.admin_unit (edition, code) deferrable initially deferred,
  check ((edition is null) = (code is null)),
  check (valid_from is null or valid_to is null or valid_from <= valid_to),
  unique nulls not distinct (account, role, organisation, scope, edition, code)
);
create index role_assignment_organisation on senmap.role_assignment (organisation);

-- One row: somebody signed in at one browser. The token is known to that browser alone; kept is its hash.
create table senmap.session (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  account uuid not null references senmap.account on delete cascade,
  method text not null check (method in ('password', 'oidc', 'demo', 'invitation')),
  -- 'full': signed in. 'code': the second factor is asked for. 'enrol': a second factor has to be set up first.
  stage text not null check (stage in ('full', 'code', 'enrol')),
  -- A second factor was given, here or at the provider: what a role that asks for one is used with.
  proved_twice boolean not null default false,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  address text,
  agent text check (length(agent) <= 300),
  -- An administrator who sees the map as this person; read-only while it lasts.
  preview_of uuid references senmap.account on delete set null
);
create index session_account on senmap.session (account);
create index session_expiry on senmap.session (expires_at);

-- One row: a token by which a machine acts for an account, never beyond what the account may.
create table senmap.api_token (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  account uuid not null references senmap.account on delete cascade,
  name text not null check (length(name) between 1 and 80),
  actions text[] not null check (cardinality(actions) > 0),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index api_token_account on senmap.api_token (account);

-- One row: a link, good once, by which a person sets a password or joins an identity of a provider to the account.
create table senmap.invitation (
  token_hash bytea primary key,
  account uuid not null references senmap.account on delete cascade,
  created_by uuid references senmap.account on delete set null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index invitation_account on senmap.invitation (account);

-- One row: an identity of an OpenID Connect provider that signs in to an account.
create table senmap.oidc_identity (
  issuer text not null,
  subject text not null,
  account uuid not null references senmap.account on delete cascade,
  joined_at timestamptz not null default now(),
  primary key (issuer, subject)
);
create index oidc_identity_account on senmap.oidc_identity (account);

-- One row: somebody on the way to a provider and back. Taken out when the answer comes: a state is good once.
create table senmap.oidc_flow (
  state_hash bytea primary key,
  browser_hash bytea not null,
  provider text not null,
  nonce text not null,
  verifier text not null,
  return_to text not null,
  invitation bytea references senmap.invitation (token_hash) on delete cascade,
  expires_at timestamptz not null
);

-- One row: failed attempts to sign in, by what they have in common (an address, an account, both).
create table senmap.sign_in_failure (
  key text primary key,
  failures integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz
);
