import { createHash } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { type Instant, type Outcome, accepted, refused } from '@ortalyk/domain';
import type { Pack } from '@ortalyk/standards';
import { type Db, transactionDb } from '../../db/db.js';
import { asTimestamp } from '../../db/pg-types.js';
import { newId } from '../../platform/ids.js';
import { installCalendar } from './install-calendar.js';
import { installOffices, installRoles } from './install-directories.js';

/** Refusals of installing a pack. */
export const installProblemCodes = ['otherCompany'] as const;

export interface InstalledPack {
  readonly editionId: string;
  /** False where the same content was already in force. */
  readonly changed: boolean;
}

/**
 * Installs a pack: edition, calendar, offices, units, roles. Idempotent. A database belongs to one company: another company's pack is
 * refused with `otherCompany`. The same edition with another content becomes a new row with its own hash; appeals keep theirs.
 */
export async function installPack(orm: MikroORM, pack: Pack, now: Instant): Promise<Outcome<InstalledPack>> {
  const em = orm.em.fork();
  await em.begin();
  try {
    const outcome = await install(transactionDb(em), pack, now);
    if (outcome.ok) await em.commit();
    else await em.rollback();
    return outcome;
  } catch (error) {
    if (em.isInTransaction()) await em.rollback();
    throw error;
  }
}

async function install(sql: Db, pack: Pack, now: Instant): Promise<Outcome<InstalledPack>> {
  const { code } = pack.standard;
  await sql.rows(`insert into installation (standard) values ($1) on conflict (id) do nothing`, [code]);
  const installation = await sql.row<{ standard: string }>(`select standard from installation for update`);
  if (installation?.standard !== code) {
    return refused({ code: 'otherCompany', path: 'standard', params: { installed: installation?.standard ?? '', asked: code } });
  }
  const edition = await installEdition(sql, pack, now);
  await installCalendar(sql, pack.calendar, now);
  await installOffices(sql, pack, { now, update: edition.changed });
  await installRoles(sql);
  return accepted(edition);
}

async function installEdition(sql: Db, pack: Pack, now: Instant): Promise<InstalledPack> {
  const { standard } = pack;
  const content = JSON.stringify(pack);
  const hash = createHash('sha256').update(content).digest('hex');
  const same = await sql.row<{ id: string; state: string }>(`select id, state from pack_edition where standard = $1 and content_hash = $2`, [standard.code, hash]);
  if (same?.state === 'inForce') return { editionId: same.id, changed: false };
  await sql.rows(`update pack_edition set state = 'superseded', version = version + 1 where standard = $1 and state = 'inForce'`, [standard.code]);
  const editionId = same?.id ?? newId(now);
  if (same === null) {
    await sql.rows(
      `insert into pack_edition (id, standard, edition, valid_from, valid_to, state, content, content_hash)
       values ($1, $2, $3, $4, $5, 'inForce', $6::jsonb, $7)`,
      [editionId, standard.code, standard.edition, standard.validFrom, standard.validTo, content, hash],
    );
  } else {
    await sql.rows(`update pack_edition set state = 'inForce', version = version + 1 where id = $1`, [editionId]);
  }
  await sql.rows(
    `insert into event (id, at, happened_at, type, entity, entity_id, data) values ($1, $2, $2, 'packInstalled', 'packEdition', $3, $4::jsonb)`,
    [newId(now), asTimestamp(now), editionId, JSON.stringify({ standard: standard.code, edition: standard.edition, hash })],
  );
  return { editionId, changed: true };
}
