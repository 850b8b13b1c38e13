import { type Kysely, sql } from "kysely";

/** The public record of the draw: what was committed to before each freeze, and every file that was published. */
const statements = [
  // A run that was cut off before its result has no commitment, and nobody was told of anything: the next one begins anew.
  "update block set released_in = null where released_in in (select run from draw_run where state in ('frozen', 'seeded'))",
  "delete from run_pool where run in (select run from draw_run where state in ('frozen', 'seeded'))",
  "delete from draw_run where state in ('frozen', 'seeded')",
  // Made before the freeze, used by one run, never again. The reveal is secret until the freeze is public.
  `create table draw_commitment (
    run text primary key,
    on_date date not null,
    reveal bytea not null,
    commitment json not null,
    committed_at timestamptz not null
  )`,
  "create index draw_commitment_by_date on draw_commitment (on_date)",
  // Kept in the transaction of what it tells of, and copied to disk from here. Rows are only ever added. What is not text
  // is made again from the run's pool; the hash says that it is the same.
  `create table record_file (
    run text not null references draw_commitment,
    name text not null,
    sha256 bytea not null,
    body text,
    published_at timestamptz not null,
    primary key (run, name)
  )`,
  // One bit for each place of the pool, the first the highest: 1 where the entry stays closed when the run is opened.
  "alter table draw_run add column closed bytea",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
