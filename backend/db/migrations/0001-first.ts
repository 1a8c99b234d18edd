/**
 * Version 1. One statement each: PGlite's extended protocol takes no more.
 *
 * A job carries its current lease itself, so that a claim reads one index and locks one row; `leases`
 * keeps every lease that ever was, for late decisions, renewals and repeated claims.
 * `lease_expires_at` is never null (the epoch: never leased), because an index cannot skip over `or is null`.
 */
export const first: readonly string[] = [
  `create table accounts (
    id text primary key,
    display_name text not null,
    role text not null,
    locale text not null,
    languages jsonb not null,
    restrictions text[] not null,
    queue_ids text[],
    demo boolean not null,
    created_at timestamptz not null default now()
  )`,
  `create table tokens (
    hash text primary key,
    account_id text not null references accounts (id) on delete cascade,
    expires_at timestamptz not null,
    created_at timestamptz not null default now()
  )`,
  `create table queues (
    id text primary key,
    position integer not null,
    name jsonb not null,
    takes jsonb not null,
    lease_base_ms bigint not null,
    no_cache boolean not null,
    deadline_hours double precision
  )`,
  `create table policy_sets (
    version bigint primary key,
    body jsonb not null,
    created_at timestamptz not null default now()
  )`,
  `create table clause_versions (clause_id text, version bigint, primary key (clause_id, version))`,
  // Of every version there was: a decision may come late.
  `create table reasons (use text, id text, primary key (use, id))`,
  // Chunks belong to an upload until its hash is known: only then is there a medium with that name.
  `create table media_uploads (id uuid primary key, started_at timestamptz not null default now())`,
  `create table media_chunks (
    upload_id uuid not null references media_uploads (id) on delete cascade,
    position integer not null,
    bytes bytea not null,
    primary key (upload_id, position)
  )`,
  // Media is compressed already: trying again costs time and gains nothing, and reading a part needs it plain.
  `alter table media_chunks alter column bytes set storage external`,
  `create table media (
    id text primary key,
    upload_id uuid not null references media_uploads (id),
    type text not null,
    bytes bigint not null,
    width integer,
    height integer,
    duration_seconds double precision
  )`,
  `create table items (
    id text primary key,
    kind text not null,
    body jsonb not null,
    truth text,
    truth_clause text,
    received_at timestamptz not null
  )`,
  `create table item_media (
    media_id text not null references media (id),
    item_id text not null references items (id),
    primary key (media_id, item_id)
  )`,
  `create table jobs (
    id uuid primary key,
    item_id text not null references items (id),
    queue_id text not null references queues (id),
    language text not null,
    harm_classes text[] not null,
    severity text not null,
    urgency bigint not null,
    reasons text[] not null,
    deadline_at timestamptz,
    deadline_kind text,
    waiting_since timestamptz not null,
    lease_ms bigint not null,
    state text not null default 'open',
    decided_by text,
    decision_id uuid,
    fence bigint not null default 0,
    lease_id uuid,
    lease_holder text,
    lease_expires_at timestamptz not null default 'epoch'
  )`,
  // The lease's end stands in it so that a claim passes over leased jobs without reading them.
  `create index jobs_to_claim on jobs (queue_id, language, urgency, id, lease_expires_at) where state = 'open'`,
  `create index jobs_of_item on jobs (item_id)`,
  `create index jobs_leased on jobs (lease_holder) where lease_id is not null`,
  `create table claims (
    id uuid primary key,
    reviewer_id text not null,
    created_at timestamptz not null default now()
  )`,
  `create table leases (
    id uuid primary key,
    job_id uuid not null references jobs (id),
    reviewer_id text not null,
    claim_id uuid not null references claims (id),
    position integer not null,
    fence bigint not null,
    granted_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    end_reason text
  )`,
  `create index leases_of_claim on leases (claim_id)`,
  `create table skips (job_id uuid, reviewer_id text, primary key (job_id, reviewer_id))`,
  `create table decisions (
    id uuid primary key,
    seq bigint generated always as identity unique,
    job_id uuid not null references jobs (id),
    reviewer_id text not null,
    type text not null,
    body jsonb not null,
    body_hash text not null,
    outcome text not null,
    supersedes uuid,
    superseded_by uuid,
    received_at timestamptz not null
  )`,
  `create index decisions_of_job on decisions (job_id)`,
  `create index decisions_of_reviewer on decisions (reviewer_id, seq)`,
  // What is still to be done on the platform, written with the decision; connectors take it from here.
  `create table enforcements (
    id bigint generated always as identity primary key,
    decision_id uuid not null references decisions (id),
    job_id uuid not null,
    item_id text not null,
    action text not null,
    direction text not null,
    state text not null default 'pending',
    created_at timestamptz not null,
    unique (decision_id, action, direction)
  )`,
  `create index enforcements_pending on enforcements (id) where state = 'pending'`,
]
