import { type Outcome, type Problem, accepted, areaProblems, refused, residentsProblems, setFrom, valueOn } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import type { ChangeChargeBasisInput, CorrectAreaInput, CorrectResidentsInput, OperationInput } from './operation.inputs.js';
import { type OperationResult, runOperation } from './run-operation.js';
import { type FactKind, copyPresentFacts, factsOf, writeFacts } from './timeline-store.js';

/** Corrects the heated area from a day on; months already charged are offered for recalculation. */
export function correctArea(ctx: RequestContext, input: CorrectAreaInput): Promise<Outcome<OperationResult>> {
  return correctFact(ctx, input, {
    operation: 'correctArea', kind: 'area', field: 'areaHundredths', value: input.areaHundredths, problems: areaProblems(input.areaHundredths, 'areaHundredths'),
  });
}

/** Corrects the number of residents from a day on. */
export function correctResidents(ctx: RequestContext, input: CorrectResidentsInput): Promise<Outcome<OperationResult>> {
  return correctFact(ctx, input, {
    operation: 'correctResidents', kind: 'residents', field: 'residents', value: input.residents, problems: residentsProblems(input.residents, 'residents'),
  });
}

/** Changes what charges are counted by, on the act that says so. */
export function changeChargeBasis(ctx: RequestContext, input: ChangeChargeBasisInput): Promise<Outcome<OperationResult>> {
  return correctFact(ctx, input, { operation: 'changeChargeBasis', kind: 'chargeBasis', field: 'basis', value: input.basis, problems: [] });
}

interface Correction {
  readonly operation: 'correctArea' | 'correctResidents' | 'changeChargeBasis';
  readonly kind: FactKind;
  readonly field: string;
  readonly value: number | string;
  readonly problems: readonly Problem[];
}

function correctFact(ctx: RequestContext, input: OperationInput, { operation, kind, field, value, problems }: Correction): Promise<Outcome<OperationResult>> {
  return runOperation(ctx, {
    kind: operation, input, paperKind: 'applicationCorrection',
    check: () => problems,
    apply: async ({ work, account, id, documentId }) => {
      const timeline = await factsOf(work.sql, account.id, kind);
      const change = setFrom(timeline, input.effectiveOn, value);
      if (change === null) return refused({ code: 'unchanged', path: field });
      await writeFacts(work, { accountId: account.id, operationId: id, documentId }, { kind, change });
      if (kind !== 'chargeBasis') await copyPresentFacts(work, account.id);
      return accepted({ changes: [{ field: kind, before: valueOn(timeline, input.effectiveOn), after: value }], recalculateFrom: input.effectiveOn });
    },
  });
}
