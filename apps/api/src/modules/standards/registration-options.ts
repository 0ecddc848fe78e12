import type { Pack, Subject } from '@ortalyk/standards';
import type { RequestContext } from '../../graphql/context.js';
import { officesInUse } from '../offices/index.js';
import type { Edition } from './edition.js';
import { editionInForce } from './editions.js';
import type { CompanyType, RegistrationOptionsType, SubjectType } from './standards.types.js';

/** Longest text of an appeal: about ten typed pages; longer ones come as a file. */
export const MAX_APPEAL_TEXT = 20_000;

/** The company this installation belongs to. */
export async function company(ctx: RequestContext): Promise<CompanyType> {
  const { pack } = await editionInForce(ctx.db, ctx.now);
  const { standard } = pack;
  return {
    standard: standard.code, standardTitle: standard.title, documentNo: standard.documentNo ?? '', edition: standard.edition,
    name: standard.company, shortName: standard.shortName, country: standard.country, currency: standard.currency,
    timeZone: standard.timeZone, languages: languagesOf(pack),
  };
}

/** What the registration form offers under the pack in force. */
export async function registrationOptions(ctx: RequestContext): Promise<RegistrationOptionsType> {
  const edition = await editionInForce(ctx.db, ctx.now);
  const { pack } = edition;
  return {
    channels: [...offeredChannels(pack)],
    kinds: [...pack.appealKinds],
    maxTextLength: MAX_APPEAL_TEXT,
    offices: await officesInUse(ctx),
    subjects: pack.subjects.map((subject) => subjectOf(edition, subject)),
  };
}

/** Channels an appeal may be registered by hand through. */
export function offeredChannels(pack: Pack): Pack['channels'] {
  return pack.channels.filter((channel) => channel.hidden !== true);
}

// The interface speaks all three languages whatever the standard is printed in.
function languagesOf(pack: Pack): string[] {
  return [...new Set([...pack.standard.languages, 'en'])];
}

function subjectOf(edition: Edition, subject: Subject): SubjectType {
  const route = edition.route(subject.mapId, subject.branchId);
  const label = route?.map.label ?? subject.label;
  return {
    code: subject.code, label: subject.label, process: label, clause: route?.branch.clause ?? '',
    kinds: [...subject.appealKinds], keywords: [...subject.keywords],
    channels: [...(subject.channels ?? offeredChannels(edition.pack).map((channel) => channel.code))],
    customerKinds: [...(subject.customerKinds ?? ['person', 'legalEntity'])],
  };
}
