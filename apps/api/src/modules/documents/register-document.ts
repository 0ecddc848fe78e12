import type { CivilDate, Instant } from '@ortalyk/domain';
import { actorOf } from '../../graphql/access.js';
import type { Work } from '../../graphql/use-case.js';
import { newId } from '../../platform/ids.js';
import type { Edition } from '../standards/index.js';
import { DocumentEntity } from './document.entity.js';
import { takeNumber } from './number-series.js';

/** A document to be registered now. */
export interface NewDocument {
  readonly edition: Edition;
  readonly kind: string;
  readonly office: { readonly id: string; readonly code: string };
  readonly onDate: CivilDate;
  /** Number given elsewhere; null takes the next of our series where the kind has one. */
  readonly number: string | null;
  readonly note: string | null;
  readonly language: string | null;
  readonly fileId: string | null;
  readonly happenedAt: Instant;
  readonly receivedAt: Instant | null;
  readonly processId: string | null;
  readonly appealId: string | null;
  readonly accountId: string | null;
}

/** Registers a document: this moment is what clocks stop at (T23). */
export async function registerDocument(work: Work, document: NewDocument): Promise<DocumentEntity> {
  const { edition, office, number, ...facts } = document;
  const kind = edition.documentKind(document.kind);
  const series = kind?.series ?? null;
  const given = number === null || number === '' ? null : number;
  const own = given === null && series !== null ? await takeNumber(work, series, { edition, office }) : null;
  const made = work.em.create(DocumentEntity, {
    ...facts, id: newId(work.now), direction: kind?.direction ?? 'internal', series: own === null ? null : series, number: given ?? own,
    note: document.note === '' ? null : document.note, registeredAt: work.now, registeredBy: actorOf(work.ctx).staffId,
  });
  work.em.persist(made);
  return made;
}
