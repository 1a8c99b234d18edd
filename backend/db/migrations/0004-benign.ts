/** Version 4. Queues that a team names as benign: offered to whoever has seen enough of another kind. */
export const benign: readonly string[] = [
  `alter table queues add column benign boolean not null default false`,
]
