import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import type { EventLineFragment } from './appeal-card.generated.js';
import { EVENT_TYPES } from './event-types.js';
import { plainValue } from './plain-value.js';

const OPERATIONS = ['changeOwner', 'correctArea', 'correctResidents', 'changeChargeBasis', 'mergeAccounts', 'splitAccount', 'closeAccount', 'divideDebt', 'renameAtDesk', 'undo', 'import', 'undoImport'] as const;
const FIELDS = ['state', 'assigneeId', 'assignee', 'accountId', 'customerId', 'dueAt', 'text', 'answeredAt', 'returnReason', 'version', 'openedAt', 'takenAt', 'doneAt', 'outputDocumentId', 'area', 'residents', 'chargeBasis', 'closedOn', 'mergedIntoId', 'fullName'] as const;
const BASES = ['houseMeter', 'area', 'persons', 'flatMeter', 'norm'] as const;
const STATES = ['registered', 'inWork', 'answered', 'refused', 'cancelled'] as const;
const STEP_STATES = ['waiting', 'open', 'taken', 'done', 'returned', 'cancelled'] as const;
const MAX_VALUE = 120;

type Event = Pick<EventLineFragment, 'type' | 'data'>;

/** Names of the records events speak of by their ids: people, steps, documents, accounts. */
export type EventNames = ReadonlyMap<string, string>;

const ID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** Words for events and changed fields; what neither the catalogue nor `names` knows is shown as the record has it. */
export function useEventWords(names: EventNames) {
  const { t } = useTranslation(['appeals', 'common', 'accounts']);
  const format = useFormat();
  const text = (value: unknown): string => {
    const plain = plainValue(value);
    if (plain === null) return t('appeals:event.empty');
    if (typeof plain === 'boolean') return t(plain ? 'appeals:event.yes' : 'appeals:event.no');
    const name = names.get(plain);
    if (name !== undefined) return name;
    // An id tells a reader nothing.
    if (ID.test(plain)) return t('appeals:event.unnamed');
    if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(plain)) return format.dateTime(plain);
    if (/^\d{4}-\d{2}-\d{2}$/.test(plain)) return format.date(plain);
    return plain.length > MAX_VALUE ? `${plain.slice(0, MAX_VALUE)}…` : plain;
  };
  return {
    title: (event: Event): string => {
      const operation = event.type === 'accountChanged' ? operationOf(event.data) : undefined;
      if (operation !== undefined) return t(`accounts:operation.kind.${operation}`);
      const type = EVENT_TYPES.find((one) => one === event.type);
      return type === undefined ? t('appeals:event.other', { type: event.type }) : t(`appeals:event.${type}`);
    },
    field: (name: string): string => {
      const field = FIELDS.find((one) => one === name);
      return field === undefined ? name : t(`appeals:field.${field}`);
    },
    value: (field: string, value: unknown, entity: string): string => {
      const state = field === 'state' ? STATES.find((one) => one === value) : undefined;
      if (state !== undefined) return t(`common:appealState.${state}`);
      const basis = field === 'chargeBasis' ? BASES.find((one) => one === value) : undefined;
      if (basis !== undefined) return t(`accounts:basis.${basis}`);
      if (field === 'area' && typeof value === 'number') return t('accounts:card.areaValue', { area: format.number(value / 100) });
      if (entity === 'account' && field === 'state' && (value === 'open' || value === 'closed')) return t(`accounts:state.${value}`);
      const step = field === 'state' ? STEP_STATES.find((one) => one === value) : undefined;
      return step === undefined ? text(value) : t(`common:stepState.${step}`);
    },
    /** What the event itself says beside its type: the step, its document, the number given, the reason of a return. */
    details: ({ data }: Event): readonly string[] => {
      if (typeof data !== 'object' || data === null) return [];
      const { stepId, documentId, number, reason } = data as Record<string, unknown>;
      const named = [stepId, documentId].filter((id): id is string => typeof id === 'string').map((id) => names.get(id));
      return [...named.filter((name) => name !== undefined), ...[number, reason].filter((one) => plainValue(one) !== null).map(text)];
    },
  };
}

function operationOf(data: unknown): (typeof OPERATIONS)[number] | undefined {
  return typeof data === 'object' && data !== null && 'operation' in data ? OPERATIONS.find((one) => one === data.operation) : undefined;
}
