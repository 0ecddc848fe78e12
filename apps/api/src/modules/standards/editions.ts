import type { Pack } from '@ortalyk/standards';
import type { Db } from '../../db/db.js';
import { Edition } from './edition.js';

/** What one server keeps of one database: editions never change, so they are read once. */
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

/** An installed edition by id; without waiting where it is already in memory. Throws where there is no such row (a foreign key forbids it). */
export function editionById(db: Db, id: string): Edition | Promise<Edition> {
  const shelf = shelfOf(db);
  const known = shelf.loaded.get(id) ?? shelf.loading.get(id);
  if (known !== undefined) return known;
  const loading = loadEdition(db, id).then((edition) => {
    shelf.loaded.set(id, edition);
    return edition;
  }).finally(() => shelf.loading.delete(id));
  shelf.loading.set(id, loading);
  return loading;
}

/** The edition new appeals are registered under; throws where no pack is installed (the start of the server installs one). */
export function editionInForce(db: Db): Promise<Edition> {
  const shelf = shelfOf(db);
  shelf.asking ??= askForce(db).finally(() => {
    shelf.asking = null;
  });
  return shelf.asking;
}

async function askForce(db: Db): Promise<Edition> {
  const row = await db.row<{ id: string }>(`select id from pack_edition where state = 'inForce' order by valid_from desc, id desc limit 1`);
  if (row === null) throw new Error('no pack is installed in this database');
  return editionById(db, row.id);
}

async function loadEdition(db: Db, id: string): Promise<Edition> {
  const row = await db.row<{ content: Pack }>(`select content from pack_edition where id = $1`, [id]);
  if (row === null) throw new Error(`no edition ${id}`);
  return new Edition(id, row.content);
}
