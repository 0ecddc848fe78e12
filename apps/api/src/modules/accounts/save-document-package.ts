import { type Outcome, type Problem, accepted, refused } from '@ortalyk/domain';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { stale } from '../../graphql/faults.js';
import { ProblemList } from '../../graphql/payload.js';
import { useCase } from '../../graphql/use-case.js';
import type { SaveDocumentPackageInput } from './operation.inputs.js';
import { packageOf } from './operation.queries.js';

const MAX_ITEMS = 30;
const MAX_DAYS = 365;

/** Changes the check-list of an operation and how long missing papers are waited for. */
export async function saveDocumentPackage(ctx: RequestContext, input: SaveDocumentPackageInput): Promise<Outcome<{ readonly operation: string }>> {
  return useCase(ctx, async (work) => {
    const before = await packageOf(work.sql, input.operation);
    if (before === null) return refused({ code: 'unknownPackage', path: 'operation' });
    const problems = itemProblems(input);
    if (problems.length > 0) return refused(...problems);
    const items = input.items.map(({ code, required, label }) => ({ code, required, label: { ru: label.ru.trim(), kk: label.kk ?? null, en: label.en ?? null } }));
    const saved = await work.sql.row(
      `update document_package set items = $3::jsonb, missing_amount = $4, missing_unit = $5, clause = $6, changed_by = $7, changed_at = now(), version = version + 1
       where operation = $1 and version = $2 returning operation`,
      [input.operation, input.version, JSON.stringify(items), input.missingAmount, input.missingUnit, input.clause?.trim() ?? null, actorOf(ctx).staffId],
    );
    if (saved === null) throw stale(before.version);
    // A package has no id of its own: the person who changed it stands for it in the log.
    work.record({
      type: 'documentPackageSaved', entity: 'documentPackage', entityId: actorOf(ctx).staffId, data: { operation: input.operation },
      changes: [{ field: 'items', before: before.items, after: items }, { field: 'missing', before: [before.missingAmount, before.missingUnit], after: [input.missingAmount, input.missingUnit] }],
    });
    return accepted({ operation: input.operation });
  });
}

function itemProblems(input: SaveDocumentPackageInput): readonly Problem[] {
  const list = new ProblemList();
  list.addIf(input.items.length > MAX_ITEMS, { code: 'amountOutOfRange', path: 'items', params: { max: MAX_ITEMS } });
  list.addIf(input.missingAmount < 0 || input.missingAmount > MAX_DAYS, { code: 'amountOutOfRange', path: 'missingAmount', params: { max: MAX_DAYS } });
  list.addIf(!['workingDays', 'calendarDays'].includes(input.missingUnit), { code: 'unitUnknown', path: 'missingUnit' });
  const seen = new Set<string>();
  for (const [index, { code, label }] of input.items.entries()) {
    list.addIf(!/^[a-zA-Z]\w{0,59}$/.test(code), { code: 'paperCodeInvalid', path: `items.${index}.code` });
    list.addIf(seen.has(code), { code: 'paperTwice', path: `items.${index}.code` });
    seen.add(code);
    list.addIf(label.ru.trim() === '', { code: 'labelRequired', path: `items.${index}.label` });
  }
  return list.problems;
}
