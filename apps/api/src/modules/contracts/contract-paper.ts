import type { Problem } from '@ortalyk/domain';
import { ProblemList } from '../../graphql/payload.js';
import type { Work } from '../../graphql/use-case.js';
import { isId } from '../../platform/ids.js';
import { registerDocument } from '../documents/index.js';
import type { Edition } from '../standards/index.js';

/** A paper as the client told it. */
export interface ToldPaper {
  readonly on: string;
  readonly number?: string | null | undefined;
  readonly fileId?: string | null | undefined;
}

const MAX_NUMBER = 100;

/** What is wrong with a paper: dated in the future, a number too long, a file that is not there. */
export async function paperProblems(work: Work, paper: ToldPaper, told: { readonly path: string; readonly today: string }): Promise<readonly Problem[]> {
  const list = new ProblemList();
  list.addIf(paper.on > told.today, { code: 'documentInFuture', path: `${told.path}.on` });
  list.addIf((paper.number ?? '').length > MAX_NUMBER, { code: 'documentNumberTooLong', path: `${told.path}.number`, params: { max: MAX_NUMBER } });
  const { fileId } = paper;
  if (fileId != null) list.addIf(!isId(fileId) || (await work.sql.row(`select 1 from file where id = $1`, [fileId])) === null, { code: 'unknownFile', path: `${told.path}.fileId` });
  return list.problems;
}

export interface ContractPaper {
  readonly edition: Edition;
  /** Kinds in order of preference; the first one the pack has is used. */
  readonly kinds: readonly string[];
  readonly account: { readonly id: string; readonly officeId: string; readonly officeCode: string };
  readonly paper: ToldPaper;
}

/** Registers a paper of a contract. */
export async function registerContractPaper(work: Work, { edition, kinds, account, paper }: ContractPaper): Promise<string> {
  const kind = kinds.find((code) => edition.documentKind(code) !== null) ?? 'writtenAppeal';
  const made = await registerDocument(work, {
    edition, kind, office: { id: account.officeId, code: account.officeCode }, onDate: paper.on, number: paper.number?.trim() ?? null, note: null, language: null,
    fileId: paper.fileId ?? null, happenedAt: work.now, receivedAt: work.now, processId: null, appealId: null, accountId: account.id,
  });
  await work.em.flush();
  return made.id;
}
