import { type CivilDate, type Outcome, type Problem, accepted, addCalendarDays, refused } from '@ortalyk/domain';
import { type EditionRange, type Pack, lintPack, parsePack } from '@ortalyk/standards';
import type { Db } from '../../db/db.js';
import type { RequestContext } from '../../graphql/context.js';
import { notFound, requireVersion } from '../../graphql/faults.js';
import { useCase } from '../../graphql/use-case.js';
import { contentHash } from './draft-edition.js';
import { lockEdition } from './edition.queries.js';
import { beginEdition, companyDate, editionInForce } from './editions.js';
import type { AdoptEditionInput } from './standards.inputs.js';

/**
 * Puts a draft in force from its first day: the pack is checked whole (parser, then linter errors the edition before did not have), the
 * edition before ends the day before, appeals registered until then keep theirs (T21). Refused, nothing changes.
 */
export async function adoptEdition(ctx: RequestContext, input: AdoptEditionInput): Promise<Outcome<{ readonly editionId: string }>> {
  const present = await editionInForce(ctx.db, ctx.now);
  return useCase(ctx, async (work) => {
    const row = await lockEdition(work.sql, input.editionId);
    if (row === null) throw notFound('edition');
    requireVersion(row, input.version);
    if (row.state !== 'draft') return refused({ code: 'notDraft', path: 'editionId', params: { state: row.state } });
    const today = companyDate(present, work.now);
    if (input.validFrom < today) return refused({ code: 'validFromInPast', path: 'validFrom', params: { nearest: today } });
    const { standard } = row.content;
    const others = await rangesInUse(work.sql, standard.code);
    const overlapping = others.find(({ validFrom }) => validFrom >= input.validFrom);
    if (overlapping !== undefined) {
      const nearest = addCalendarDays(others.reduce((last, { validFrom }) => (validFrom > last ? validFrom : last), overlapping.validFrom), 1);
      return refused({ code: 'editionsOverlap', path: 'validFrom', params: { value: input.validFrom, edition: overlapping.edition, nearest } });
    }
    const content: Pack = { ...row.content, standard: { ...standard, validFrom: input.validFrom, validTo: null } };
    const closed = closedBefore(others, input.validFrom);
    const problems = packProblems(content, present.pack, { closed, today });
    if (problems.length > 0) return refused(...problems);
    await closeEditions(work.sql, standard.code, input.validFrom);
    await work.sql.rows(
      `update pack_edition set state = 'scheduled', valid_from = $2, valid_to = null, content = $3::jsonb, content_hash = $4, version = version + 1 where id = $1`,
      [row.id, input.validFrom, JSON.stringify(content), contentHash(content, row.id)],
    );
    if (input.validFrom === today) await beginEdition(work.sql, row.id);
    work.record({
      type: 'editionAdopted', entity: 'packEdition', entityId: row.id, data: { standard: standard.code, edition: row.edition },
      changes: [{ field: 'validFrom', before: null, after: input.validFrom }],
    });
    return accepted({ editionId: row.id });
  });
}

function rangesInUse(sql: Db, standard: string): Promise<EditionRange[]> {
  return sql.rows<EditionRange>(
    `select edition, valid_from as "validFrom", valid_to as "validTo" from pack_edition where standard = $1 and state in ('inForce', 'scheduled') order by valid_from for update`,
    [standard],
  );
}

/** The ranges as they will be: whatever has no end yet ends the day before the new edition begins. */
function closedBefore(others: readonly EditionRange[], validFrom: CivilDate): readonly EditionRange[] {
  const eve = addCalendarDays(validFrom, -1);
  return others.map((range) => (range.validTo === null || range.validTo > eve ? { ...range, validTo: eve } : range));
}

async function closeEditions(sql: Db, standard: string, validFrom: CivilDate): Promise<void> {
  await sql.rows(
    `update pack_edition set valid_to = $2::date - 1, version = version + 1
     where standard = $1 and state in ('inForce', 'scheduled') and (valid_to is null or valid_to >= $2::date)`,
    [standard, validFrom],
  );
}

interface CheckedWith {
  readonly closed: readonly EditionRange[];
  readonly today: CivilDate;
}

function packProblems(content: Pack, present: Pack, { closed, today }: CheckedWith): readonly Problem[] {
  const parsed = parsePack(structuredClone(content), content.standard.edition, { otherEditions: closed });
  if (!parsed.ok) return parsed.problems.map((problem) => ({ ...problem, code: 'packRefused', params: { ...problem.params, rule: problem.code } }));
  // The printed document has contradictions of its own; a company's draft may not add to them.
  const known = new Set(lintPack({ pack: present, today }).map(findingKey));
  return lintPack({ pack: content, today })
    .filter((finding) => finding.severity === 'error' && !known.has(findingKey(finding)))
    .map((finding) => ({ code: 'lintErrors', path: '', params: { rule: finding.rule, reason: finding.message.ru, nearest: finding.reading.ru }, clause: finding.clauses.join('; ') }));
}

function findingKey({ rule, normIds, clauses }: { readonly rule: string; readonly normIds: readonly string[]; readonly clauses: readonly string[] }): string {
  return [rule, ...normIds, ...clauses].join('|');
}
