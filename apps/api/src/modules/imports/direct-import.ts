import { type Outcome, formatInstant } from '@ortalyk/domain';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { notFound, requireVersion } from '../../graphql/faults.js';
import { useCase } from '../../graphql/use-case.js';
import { isId } from '../../platform/ids.js';
import { type ImportRun, SELECT_RUN } from './import-run.js';
import type { ImportInput, MapImportInput } from './import.types.js';
import { mapImport, moveImport } from './move-import.js';

/** Job that checks, writes or undoes imports. */
export const IMPORT_JOB = 'runImport';

const QUEUE = `select graphile_worker.add_job($1, json_build_object('importId', $2::text), queue_name := 'imports', job_key := 'import ' || $2)`;

/** Names the columns and sets the check going in the background. */
export function mapImportByHand(ctx: RequestContext, input: MapImportInput): Promise<Outcome<{ readonly id: string }>> {
  return directed(ctx, input, (run, db) => mapImport(db, run, {
    mapping: input.mapping,
    options: {
      ...(input.source == null ? {} : { source: input.source.trim() }), ...(input.asOf == null ? {} : { asOf: formatInstant(input.asOf) }),
      ...(input.effectiveOn == null ? {} : { effectiveOn: input.effectiveOn }),
    },
    now: ctx.now,
  }));
}

/** Sets an import running, being undone, or aside. */
export function moveImportByHand(ctx: RequestContext, input: ImportInput, action: 'run' | 'undo' | 'discard'): Promise<Outcome<{ readonly id: string }>> {
  return directed(ctx, input, (run, db) => moveImport(db, run, { action, staffId: actorOf(ctx).staffId, now: ctx.now }));
}

type Direct = (run: ImportRun, db: RequestContext['db']) => Promise<Outcome<ImportRun>>;

async function directed(ctx: RequestContext, input: ImportInput, direct: Direct): Promise<Outcome<{ readonly id: string }>> {
  return useCase(ctx, async (work) => {
    const run = isId(input.id) ? await work.sql.row<ImportRun>(`${SELECT_RUN} where id = $1 for update`, [input.id]) : null;
    if (run === null) throw notFound('import');
    requireVersion(run, input.version);
    const outcome = await direct(run, work.sql);
    // One that is put aside finds nothing to do.
    if (outcome.ok) await work.sql.rows(QUEUE, [IMPORT_JOB, run.id]);
    return outcome.ok ? { ok: true, value: { id: run.id } } : outcome;
  });
}
