import type { ApplyForContractInput } from '@ortalyk/contract';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import type { ApplicantAccountQuery } from './contracts.generated.js';
import { SERVICES } from './services.js';
import { CONTRACT_KINDS } from './urls.js';

const date = v.pipe(v.string(), v.check((on) => on === '' || /^\d{4}-\d{2}-\d{2}$/.test(on), fieldMessage('badDate')));
const requiredDate = v.pipe(date, v.nonEmpty(fieldMessage('required')));
const text = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max, fieldMessage('tooLong', { max })));

/** The form of an application for a contract. */
export const applicationSchema = v.object({
  kind: v.picklist(CONTRACT_KINDS),
  channel: v.pipe(v.string(), v.nonEmpty(fieldMessage('choose'))),
  applicationOn: requiredDate,
  applicationNumber: text(100),
  papers: v.array(v.string()),
  startsOn: requiredDate,
  endsOn: date,
  noticeAmount: v.pipe(v.string(), v.trim(), v.check((typed) => typed === '' || /^\d{1,3}$/.test(typed), fieldMessage('wholeNumber'))),
  noticeUnit: v.picklist(['workingDays', 'calendarDays', 'months']),
  representativeId: v.nullable(v.string()),
  points: v.array(v.object({ service: v.picklist(SERVICES), address: v.pipe(text(300), v.nonEmpty(fieldMessage('required'))), meterNumber: text(100) })),
  idempotencyKey: v.string(),
});

export type ApplicationValues = v.InferOutput<typeof applicationSchema>;
export type Applicant = NonNullable<ApplicantAccountQuery['account']>;

/** An empty application of an account: its service points are what it supplies. */
export function freshApplication(account: Applicant, today: string): ApplicationValues {
  const services = account.premises.servicePoints.map(({ service }) => SERVICES.find((one) => one === service)).filter((one) => one !== undefined);
  return {
    kind: account.customer.kind === 'person' ? 'public' : 'business', channel: '', applicationOn: today, applicationNumber: '', papers: ['application'], startsOn: today, endsOn: '',
    noticeAmount: '', noticeUnit: 'calendarDays', representativeId: null,
    points: (services.length > 0 ? services : ['heating' as const]).map((service) => ({ service, address: account.address, meterNumber: '' })), idempotencyKey: crypto.randomUUID(),
  };
}

export function applyInput(values: ApplicationValues, accountId: string): ApplyForContractInput {
  const { kind, channel, papers, startsOn, endsOn, noticeAmount, noticeUnit, representativeId, points, idempotencyKey } = values;
  return {
    accountId, kind, channel, papers, startsOn, idempotencyKey, representativeId: representativeId === '' ? null : representativeId,
    application: { on: values.applicationOn, number: values.applicationNumber === '' ? null : values.applicationNumber },
    endsOn: endsOn === '' ? null : endsOn, notice: noticeAmount === '' ? null : { amount: Number(noticeAmount), unit: noticeUnit },
    points: points.map((point) => ({ ...point, meterNumber: point.meterNumber === '' ? null : point.meterNumber })),
  };
}
