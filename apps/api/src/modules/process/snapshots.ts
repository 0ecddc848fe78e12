import { createHash } from 'node:crypto';
import type { Db } from '../../db/db.js';
import type { ClockCalendar, ClockNorm } from './clock-snapshot.js';

/** What a clock keeps, by the ids its row names. */
export interface KeptSnapshots {
  readonly normId: string;
  readonly calendarId: string;
}

type Content = ClockNorm | ClockCalendar;

/** The id of a content: the same as the database's `snapshot_id`, which checks it (decision 11). */
export function snapshotId(content: object): string {
  const hex = createHash('sha256').update(jsonbText(content)).digest('hex').slice(0, 32);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A value as PostgreSQL prints it from jsonb: shorter keys first, then by bytes; a space after colon and comma. */
export function jsonbText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item: unknown) => jsonbText(item ?? null)).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]) => ({ key, bytes: Buffer.from(key), item: item as unknown }));
  const sorted = entries.toSorted((a, b) => a.bytes.length - b.bytes.length || Buffer.compare(a.bytes, b.bytes));
  return `{${sorted.map(({ key, item }) => `${JSON.stringify(key)}: ${jsonbText(item)}`).join(', ')}}`;
}

/** Ids known to stand in a database: a snapshot is never taken away again. */
const standing = new WeakMap<Db, Set<string>>();
/** Contents by id, whatever database they were read from: an id has one content for ever. */
const contents = new Map<string, Content>();
const KEPT_AT_MOST = 5000;

/**
 * Keeps what a clock is promised on and says the ids. Written at once, outside the caller's transaction: two people at the same first promise
 * of a month do not wait for each other, and a snapshot nobody refers to harms nobody. Pass the request's `ctx.db`.
 */
export async function keepSnapshots(db: Db, { norm, calendar }: { readonly norm: ClockNorm; readonly calendar: ClockCalendar }): Promise<KeptSnapshots> {
  const [normId, calendarId] = [snapshotId(norm), snapshotId(calendar)];
  const known = standingIn(db);
  if (!known.has(normId)) await write(db, { id: normId, kind: 'norm', content: norm });
  if (!known.has(calendarId)) await write(db, { id: calendarId, kind: 'calendar', content: calendar });
  return { normId, calendarId };
}

/** The same for many calendars at once, by one statement. */
export async function keepCalendars(db: Db, calendars: readonly ClockCalendar[]): Promise<ReadonlyMap<ClockCalendar, string>> {
  const ids = new Map([...new Set(calendars)].map((calendar) => [calendar, snapshotId(calendar)] as const));
  const fresh = [...ids].filter(([, id]) => !standingIn(db).has(id)).map(([content, id]) => ({ id, content }));
  if (fresh.length > 0) {
    await db.rows(
      `insert into snapshot (id, kind, content) select distinct on (id) id, 'calendar', content from jsonb_to_recordset($1::jsonb) as k(id uuid, content jsonb) order by id
       on conflict do nothing`,
      [JSON.stringify(fresh)],
    );
  }
  for (const { id } of fresh) standingIn(db).add(id);
  return ids;
}

async function write(db: Db, { id, kind, content }: { readonly id: string; readonly kind: 'norm' | 'calendar'; readonly content: object }): Promise<void> {
  await db.rows(`insert into snapshot (id, kind, content) values ($1, $2, $3::jsonb) on conflict do nothing`, [id, kind, JSON.stringify(content)]);
  standingIn(db).add(id);
}

function standingIn(db: Db): Set<string> {
  const known = standing.get(db);
  if (known !== undefined && known.size < KEPT_AT_MOST) return known;
  const fresh = new Set<string>();
  standing.set(db, fresh);
  return fresh;
}

/** Norms and calendars by id, each content one object wherever it is asked for. */
export class Snapshots {
  readonly #contents: ReadonlyMap<string, Content>;

  constructor(found: ReadonlyMap<string, Content>) {
    this.#contents = found;
  }

  norm({ normId }: Pick<KeptSnapshots, 'normId'>): ClockNorm {
    return this.#content(normId) as ClockNorm;
  }

  calendar({ calendarId }: Pick<KeptSnapshots, 'calendarId'>): ClockCalendar {
    return this.#content(calendarId) as ClockCalendar;
  }

  #content(id: string): Content {
    const content = this.#contents.get(id);
    if (content === undefined) throw new Error(`no snapshot ${id}`);
    return content;
  }
}

/** What these clocks keep; only what was never read before is asked of the database. */
export async function snapshotsOf(db: Db, clocks: readonly KeptSnapshots[]): Promise<Snapshots> {
  const ids = new Set(clocks.flatMap(({ normId, calendarId }) => [normId, calendarId]));
  const found = new Map<string, Content>();
  for (const id of ids) {
    const content = contents.get(id);
    if (content !== undefined) found.set(id, content);
  }
  const missing = [...ids].filter((id) => !found.has(id));
  const rows = missing.length === 0 ? [] : await db.rows<{ id: string; content: Content }>(`select id, content from snapshot where id = any($1)`, [missing]);
  if (contents.size + rows.length > KEPT_AT_MOST) contents.clear();
  for (const { id, content } of rows) {
    found.set(id, content);
    contents.set(id, content);
  }
  return new Snapshots(found);
}
