import type { Permission } from '@ortalyk/domain';
import type { WordList, Words } from './export-words.js';

/** A column: its header in three languages and where its value stands in a row. */
export interface ExportColumn {
  readonly header: Words;
  readonly path: string;
  readonly as?: ColumnForm;
}

/** How a value is written: a day, a moment, a text in three languages, or a code by its word. */
type ColumnForm = 'date' | 'time' | 'label' | { readonly words: WordList };

/** A list as it is exported: the same query its page asks, so that permission, reach and masks are the same. */
export interface ExportList {
  readonly title: Words;
  /** What whoever exports needs besides the right to read it, and that right: the file holds what both reach. Null: no people in it. */
  readonly people: { readonly permission: Permission; readonly reads: Permission } | null;
  readonly query: string;
  /** Path of the rows; beside them `pageInfo`, or each row has its own `cursor`. */
  readonly rows: string;
  /** Variable that takes the offices the export is limited to, where rows have no office of their own. */
  readonly officesVariable?: string;
  readonly columns: readonly ExportColumn[];
}

const LABEL = '{ ru kk en }';
const PAGE = 'pageInfo { hasNextPage endCursor }';

function column(path: string, header: Words, as?: ColumnForm): ExportColumn {
  return { path, header, ...(as !== undefined && { as }) };
}

const NUMBER: Words = ['Номер', 'Нөмірі', 'Number'];
const STATE: Words = ['Состояние', 'Күйі', 'State'];
const CUSTOMER: Words = ['Абонент', 'Абонент', 'Customer'];
const ACCOUNT: Words = ['Лицевой счёт', 'Дербес шот', 'Account'];
const ADDRESS: Words = ['Адрес', 'Мекенжай', 'Address'];
const OFFICE: Words = ['Центр обслуживания', 'Қызмет көрсету орталығы', 'Office'];
const DUE: Words = ['Срок', 'Мерзімі', 'Due'];
const BORN: Words = ['Дата рождения', 'Туған күні', 'Born on'];
const TAX: Words = ['ИИН/БИН/ИНН', 'ЖСН/БСН', 'Tax number'];

/** Lists anybody may take along who may see them; those with people in them also need the right to export personal data. */
export const EXPORT_LISTS: Readonly<Record<string, ExportList>> = {
  appeals: {
    title: ['Обращения', 'Өтініштер', 'Appeals'], people: { permission: 'customers:export', reads: 'appeals:read' }, rows: 'appeals.nodes',
    query: `query Export($after: String, $filter: AppealFilter, $order: AppealOrder) { appeals(first: 200, after: $after, filter: $filter, order: $order) { nodes {
      number registeredAt dueAt answeredAt state kind { label ${LABEL} } subject { label ${LABEL} } channel { label ${LABEL} } office { name ${LABEL} } customer { fullName } applicantName account { number address }
      currentStep { label ${LABEL} assignee { fullName } } } ${PAGE} } }`,
    columns: [
      column('number', NUMBER), column('registeredAt', ['Зарегистрировано', 'Тіркелген', 'Registered'], 'time'), column('kind.label', ['Вид', 'Түрі', 'Kind'], 'label'),
      column('subject.label', ['Тема', 'Тақырыбы', 'Subject'], 'label'), column('channel.label', ['Канал', 'Арна', 'Channel'], 'label'), column('state', STATE, { words: 'appealState' }), column('dueAt', DUE, 'time'),
      column('answeredAt', ['Ответ дан', 'Жауап берілген', 'Answered'], 'time'), column('office.name', OFFICE, 'label'), column('customer.fullName', CUSTOMER), column('applicantName', ['Заявитель', 'Өтініш беруші', 'Applicant']),
      column('account.number', ACCOUNT), column('account.address', ADDRESS), column('currentStep.label', ['Шаг', 'Қадам', 'Step'], 'label'), column('currentStep.assignee.fullName', ['Исполнитель', 'Орындаушы', 'Assignee']),
    ],
  },
  work: {
    title: ['Моя работа', 'Менің жұмысым', 'Work'], people: null, rows: 'steps.nodes',
    query: `query Export($after: String, $filter: StepFilter) { steps(first: 200, after: $after, filter: $filter) { nodes {
      label ${LABEL} state dueAt openedAt takenAt unit { name ${LABEL} } office { name ${LABEL} } assignee { fullName } appeal { number registeredAt subject { label ${LABEL} } } } ${PAGE} } }`,
    columns: [
      column('appeal.number', NUMBER), column('appeal.subject.label', ['Тема', 'Тақырыбы', 'Subject'], 'label'), column('label', ['Шаг', 'Қадам', 'Step'], 'label'), column('state', STATE, { words: 'stepState' }), column('dueAt', DUE, 'time'),
      column('openedAt', ['Открыт', 'Ашылған', 'Opened'], 'time'), column('takenAt', ['Взят', 'Алынған', 'Taken'], 'time'), column('unit.name', ['Подразделение', 'Бөлімше', 'Unit'], 'label'),
      column('office.name', OFFICE, 'label'), column('assignee.fullName', ['Исполнитель', 'Орындаушы', 'Assignee']),
    ],
  },
  contracts: {
    title: ['Договоры', 'Шарттар', 'Contracts'], people: { permission: 'customers:export', reads: 'contracts:read' }, rows: 'contracts.nodes',
    query: `query Export($after: String, $filter: ContractFilterInput) { contracts(first: 200, after: $after, filter: $filter) { nodes { number kind state signedOn startsOn endsOn customer { fullName } account { number address } } ${PAGE} } }`,
    columns: [
      column('number', NUMBER), column('kind', ['Вид', 'Түрі', 'Kind'], { words: 'contractKind' }), column('state', STATE, { words: 'contractState' }), column('signedOn', ['Подписан', 'Қол қойылған', 'Signed'], 'date'), column('startsOn', ['Действует с', 'Басталуы', 'Starts'], 'date'),
      column('endsOn', ['Действует по', 'Аяқталуы', 'Ends'], 'date'), column('customer.fullName', CUSTOMER), column('account.number', ACCOUNT), column('account.address', ADDRESS),
    ],
  },
  accounts: {
    title: ['Лицевые счета', 'Дербес шоттар', 'Accounts'], people: { permission: 'customers:export', reads: 'accounts:read' }, rows: 'accounts.nodes',
    query: `query Export($after: String, $text: String, $district: String, $officeId: ID, $state: AccountState) {
      accounts(first: 200, after: $after, filter: { text: $text, district: $district, officeId: $officeId, state: $state }) { nodes {
      number state openedOn closedOn address customer { fullName taxId } premises { residents } office { name ${LABEL} } } ${PAGE} } }`,
    columns: [
      column('number', ACCOUNT), column('state', STATE, { words: 'accountState' }), column('address', ADDRESS), column('customer.fullName', CUSTOMER), column('customer.taxId', TAX),
      column('openedOn', ['Открыт', 'Ашылған', 'Opened'], 'date'), column('closedOn', ['Закрыт', 'Жабылған', 'Closed'], 'date'), column('premises.residents', ['Проживает', 'Тұратындар', 'Residents']),
      column('office.name', OFFICE, 'label'),
    ],
  },
  houses: {
    title: ['Дома', 'Үйлер', 'Houses'], people: null, rows: 'houses.nodes',
    query: `query Export($after: String, $text: String, $district: String, $officeId: ID) { houses(first: 200, after: $after, filter: { text: $text, district: $district, officeId: $officeId }) { nodes {
      address addressKk latitude longitude district { label ${LABEL} } } ${PAGE} } }`,
    columns: [
      column('address', ADDRESS), column('addressKk', ['Адрес (каз.)', 'Мекенжай (қаз.)', 'Address (Kazakh)']), column('district.label', ['Район', 'Аудан', 'District'], 'label'),
      column('latitude', ['Широта', 'Ендік', 'Latitude']), column('longitude', ['Долгота', 'Бойлық', 'Longitude']),
    ],
  },
  duplicates: {
    title: ['Двойники', 'Қайталанған жазбалар', 'Duplicates'], people: { permission: 'customers:export', reads: 'customers:write' }, rows: 'duplicateWorkList', officesVariable: 'officeIds',
    query: `query Export($after: String, $officeIds: [ID!]) { duplicateWorkList(first: 1000, after: $after, officeIds: $officeIds) { cursor reasons first { fullName taxId birthOn } second { fullName taxId birthOn } } }`,
    columns: [
      column('first.fullName', ['Первый', 'Бірінші', 'First']), column('first.taxId', TAX), column('first.birthOn', BORN, 'date'), column('second.fullName', ['Второй', 'Екінші', 'Second']),
      column('second.taxId', TAX), column('second.birthOn', BORN, 'date'), column('reasons', ['Что совпало', 'Не сәйкес келді', 'What agrees'], { words: 'duplicateReason' }),
    ],
  },
};
