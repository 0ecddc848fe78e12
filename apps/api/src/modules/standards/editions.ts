import { type CivilDate, type Instant, formatCivilDate, requireZone } from '@ortalyk/domain';
import type { Pack } from '@ortalyk/standards';
import type { Db } from '../../db/db.js';
import { Edition } from './edition.js';

/** What one server keeps of one database: the content of an adopted edition never changes, so it is read once. */
interface Shelf {
  readonly loaded: Map<string, Edition>;
  readonly loading: Map<string, Promise<Edition>>;
  /** The question being asked right now, so that a page of people asks it once. */
  asking: Promise<Edition> | null;
}

const shelves = new WeakMap<Db, Shelf>();

function shelfOf(db: Db): Shelf {
  const known = shelves.get(db);
  if (known !== undefined) return known;
  const shelf: Shelf = { loaded: new Map(), loading: new Map(), asking: null };
  shelves.set(db, shelf);
  return shelf;
}

/** An adopted edition by id; without waiting where it is already in memory. Throws where there is no such row (a foreign key forbids it). */
export function editionById(db: Db, id: string): Edition | Promise<Edition> {
  const shelf = shelfOf(db);
  const known = shelf.loaded.get(id) ?? shelf.loading.get(id);
  if (known !== undefined) return known;
  const loading = loadEdition(db, id).then(({ edition, settled }) => {
    if (settled) shelf.loaded.set(id, edition);
    return edition;
  }).finally(() => shelf.loading.delete(id));
  shelf.loading.set(id, loading);
  return loading;
}

/** The edition that is in force at an instant near now; throws where no pack is installed (the start of the server installs one). */
export function editionInForce(db: Db, now: Instant): Promise<Edition> {
  const shelf = shelfOf(db);
  shelf.asking ??= askForce(db, now).finally(() => {
    shelf.asking = null;
  });
  return shelf.asking;
}

/** The edition whose days hold an instant, past or planned; the present one where none does. Asking begins no edition. */
export async function editionOn(db: Db, at: Instant, now: Instant): Promise<Edition> {
  const present = await editionInForce(db, now);
  const row = await db.row<{ id: string }>(
    `select id from pack_edition where state in ('inForce', 'scheduled', 'superseded') and valid_from <= $1 and (valid_to is null or valid_to >= $1)
     order by valid_from desc, state = 'inForce' desc limit 1`,
    [companyDate(present, at)],
  );
  return row === null ? present : editionById(db, row.id);
}

/** The company's own civil date. */
export function companyDate(edition: Edition, at: Instant): CivilDate {
  return formatCivilDate(requireZone(edition.timeZone).dayAt(at));
}

interface ForceRow {
  readonly id: string;
  readonly state: 'inForce' | 'scheduled';
  readonly validFrom: CivilDate;
}

async function askForce(db: Db, now: Instant): Promise<Edition> {
  const rows = await db.rows<ForceRow>(
    `select id, state, valid_from as "validFrom" from pack_edition where state in ('inForce', 'scheduled') order by state = 'inForce' desc, valid_from`,
  );
  const [present, ...planned] = rows;
  if (present === undefined) throw new Error('no pack is installed in this database');
  const edition = await editionById(db, present.id);
  const due = planned.findLast(({ validFrom }) => validFrom <= companyDate(edition, now));
  if (due === undefined) return edition;
  await beginEdition(db, due.id);
  return editionById(db, due.id);
}

/** The first day of a planned edition has come: it takes the place of the one before. Safe to say twice. */
export async function beginEdition(db: Db, id: string): Promise<void> {
  await db.rows(
    `update pack_edition e set state = 'superseded', version = e.version + 1 from pack_edition n
     where n.id = $1 and n.state = 'scheduled' and e.standard = n.standard and e.valid_from < n.valid_from and e.state in ('inForce', 'scheduled')`,
    [id],
  );
  await db.rows(`update pack_edition set state = 'inForce', version = version + 1 where id = $1 and state = 'scheduled'`, [id]);
}

async function loadEdition(db: Db, id: string): Promise<{ readonly edition: Edition; readonly settled: boolean }> {
  const row = await db.row<{ content: Pack; state: string }>(`select content, state from pack_edition where id = $1`, [id]);
  if (row === null) throw new Error(`no edition ${id}`);
  return { edition: new Edition(id, row.content), settled: row.state !== 'draft' };
}
