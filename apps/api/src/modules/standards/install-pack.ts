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
  const present = await sql.row<EditionInUse>(
    `select id, author_id is not null as "ofCompany" from pack_edition where standard = $1 and state = 'inForce' for update`, [standard.code],
  );
  const same = await sql.row<{ id: string }>(`select id from pack_edition where standard = $1 and content_hash = $2`, [standard.code, hash]);
  // What was shipped and replaced since (by a company's own edition, by a planned one) does not come back at the next start.
  if (present !== null && same !== null) return { editionId: present.id, changed: false };
  const editionId = same?.id ?? newId(now);
  // A company that works by an edition of its own finds the new pack among its drafts and decides itself.
  const state = present?.ofCompany === true ? 'draft' : 'inForce';
  if (present !== null && state === 'inForce') await sql.rows(`update pack_edition set state = 'superseded', version = version + 1 where id = $1`, [present.id]);
  await sql.rows(
    `insert into pack_edition (id, standard, edition, valid_from, valid_to, state, content, content_hash, base_id)
     values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9) on conflict (id) do update set state = excluded.state, version = pack_edition.version + 1`,
    [editionId, standard.code, standard.edition, standard.validFrom, standard.validTo, state, content, hash, present?.id ?? null],
  );
  if (present !== null && state === 'inForce') await keepAnswers(sql, present.id, { editionId, now });
  await sql.rows(
    `insert into event (id, at, happened_at, type, entity, entity_id, data) values ($1, $2, $2, 'packInstalled', 'packEdition', $3, $4::jsonb)`,
    [newId(now), asTimestamp(now), editionId, JSON.stringify({ standard: standard.code, edition: standard.edition, hash })],
  );
  return { editionId, changed: state === 'inForce' };
}

interface EditionInUse {
  readonly id: string;
  /** Made by the company out of a draft, not shipped with the product. */
  readonly ofCompany: boolean;
}

/** A corrected pack asks the same questions: what the company answered still holds. */
async function keepAnswers(sql: Db, from: string, to: { readonly editionId: string; readonly now: Instant }): Promise<void> {
  await sql.rows(
    `insert into open_question_answer (id, created_at, edition_id, question_id, answer, note, author_id)
     select gen_random_uuid(), $3, $2, question_id, answer, note, author_id from open_question_answer where edition_id = $1 and superseded_at is null
     on conflict do nothing`,
    [from, to.editionId, asTimestamp(to.now)],
  );
}
