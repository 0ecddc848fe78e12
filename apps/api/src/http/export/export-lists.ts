import type { Permission } from '@ortalyk/domain';

type Words = readonly [ru: string, kk: string, en: string];

/** A column: its header in three languages and where its value stands in a row. */
export interface ExportColumn {
  readonly header: Words;
  readonly path: string;
  readonly as?: 'date' | 'time' | 'label';
}

/** A list as it is exported: the same query its page asks, so that permission, reach and masks are the same. */
export interface ExportList {
  readonly title: Words;
  /** Needed besides what the query's own root field asks for. */
  readonly permission: Permission | null;
  readonly query: string;
  /** Path of the rows; beside them `pageInfo` where there are further pages. */
  readonly rows: string;
  readonly columns: readonly ExportColumn[];
}

const LABEL = '{ ru kk en }';
const PAGE = 'pageInfo { hasNextPage endCursor }';

function column(path: string, header: Words, as?: ExportColumn['as']): ExportColumn {
  return { path, header, ...(as !== undefined && { as }) };
}

const NUMBER: Words = ['Номер', 'Нөмірі', 'Number'];
const STATE: Words = ['Состояние', 'Күйі', 'State'];
const CUSTOMER: Words = ['Абонент', 'Абонент', 'Customer'];
const ACCOUNT: Words = ['Лицевой счёт', 'Дербес шот', 'Account'];
const ADDRESS: Words = ['Адрес', 'Мекенжай', 'Address'];
const OFFICE: Words = ['Центр обслуживания', 'Қызмет көрсету орталығы', 'Office'];
const DUE: Words = ['Срок', 'Мерзімі', 'Due'];
const TAX: Words = ['ИИН/БИН/ИНН', 'ЖСН/БСН', 'Tax number'];

/** Lists anybody may take along who may see them; those with people in them also need the right to export personal data. */
export const EXPORT_LISTS: Readonly<Record<string, ExportList>> = {
  appeals: {
    title: ['Обращения', 'Өтініштер', 'Appeals'], permission: 'customers:export', rows: 'appeals.nodes',
    query: `query Export($after: String, $filter: AppealFilter, $order: AppealOrder) { appeals(first: 200, after: $after, filter: $filter, order: $order) { nodes {
      number registeredAt dueAt answeredAt state kind { label ${LABEL} } subject { label ${LABEL} } channel { label ${LABEL} } office { name ${LABEL} } customer { fullName } applicantName account { number address }
      currentStep { label ${LABEL} assignee { fullName } } } ${PAGE} } }`,
    columns: [
      column('number', NUMBER), column('registeredAt', ['Зарегистрировано', 'Тіркелген', 'Registered'], 'time'), column('kind.label', ['Вид', 'Түрі', 'Kind'], 'label'),
      column('subject.label', ['Тема', 'Тақырыбы', 'Subject'], 'label'), column('channel.label', ['Канал', 'Арна', 'Channel'], 'label'), column('state', STATE), column('dueAt', DUE, 'time'),
      column('answeredAt', ['Ответ дан', 'Жауап берілген', 'Answered'], 'time'), column('office.name', OFFICE, 'label'), column('customer.fullName', CUSTOMER), column('applicantName', ['Заявитель', 'Өтініш беруші', 'Applicant']),
      column('account.number', ACCOUNT), column('account.address', ADDRESS), column('currentStep.label', ['Шаг', 'Қадам', 'Step'], 'label'), column('currentStep.assignee.fullName', ['Исполнитель', 'Орындаушы', 'Assignee']),
    ],
  },
  work: {
    title: ['Моя работа', 'Менің жұмысым', 'Work'], permission: null, rows: 'steps.nodes',
    query: `query Export($after: String, $filter: StepFilter) { steps(first: 200, after: $after, filter: $filter) { nodes {
      label ${LABEL} state dueAt openedAt takenAt unit { name ${LABEL} } office { name ${LABEL} } assignee { fullName } appeal { number registeredAt subject { label ${LABEL} } } } ${PAGE} } }`,
    columns: [
      column('appeal.number', NUMBER), column('appeal.subject.label', ['Тема', 'Тақырыбы', 'Subject'], 'label'), column('label', ['Шаг', 'Қадам', 'Step'], 'label'), column('state', STATE), column('dueAt', DUE, 'time'),
      column('openedAt', ['Открыт', 'Ашылған', 'Opened'], 'time'), column('takenAt', ['Взят', 'Алынған', 'Taken'], 'time'), column('unit.name', ['Подразделение', 'Бөлімше', 'Unit'], 'label'),
      column('office.name', OFFICE, 'label'), column('assignee.fullName', ['Исполнитель', 'Орындаушы', 'Assignee']),
    ],
  },
  contracts: {
    title: ['Договоры', 'Шарттар', 'Contracts'], permission: 'customers:export', rows: 'contracts.nodes',
    query: `query Export($after: String, $filter: ContractFilterInput) { contracts(first: 200, after: $after, filter: $filter) { nodes { number kind state signedOn startsOn endsOn customer { fullName } account { number address } } ${PAGE} } }`,
    columns: [
      column('number', NUMBER), column('kind', ['Вид', 'Түрі', 'Kind']), column('state', STATE), column('signedOn', ['Подписан', 'Қол қойылған', 'Signed'], 'date'), column('startsOn', ['Действует с', 'Басталуы', 'Starts'], 'date'),
      column('endsOn', ['Действует по', 'Аяқталуы', 'Ends'], 'date'), column('customer.fullName', CUSTOMER), column('account.number', ACCOUNT), column('account.address', ADDRESS),
    ],
  },
  accounts: {
    title: ['Найденные счета', 'Табылған шоттар', 'Accounts found'], permission: 'customers:export', rows: 'search.hits',
    query: `query Export($text: String!, $district: String, $officeId: ID, $state: AccountState) { search(text: $text, first: 50, district: $district, officeId: $officeId, state: $state) { hits { account {
      number state openedOn closedOn address customer { fullName taxId } premises { heatedAreaHundredths residents } office { name ${LABEL} } balance { amountMinor asOf } } } } }`,
    columns: [
      column('account.number', ACCOUNT), column('account.state', STATE), column('account.address', ADDRESS), column('account.customer.fullName', CUSTOMER), column('account.customer.taxId', TAX),
      column('account.openedOn', ['Открыт', 'Ашылған', 'Opened'], 'date'), column('account.closedOn', ['Закрыт', 'Жабылған', 'Closed'], 'date'), column('account.premises.residents', ['Проживает', 'Тұратындар', 'Residents']),
      column('account.office.name', OFFICE, 'label'),
    ],
  },
  houses: {
    title: ['Найденные дома', 'Табылған үйлер', 'Houses found'], permission: null, rows: 'search.hits',
    query: `query Export($text: String!, $district: String, $officeId: ID) { search(text: $text, kind: house, first: 50, district: $district, officeId: $officeId) { hits { house { address addressKk latitude longitude district { label ${LABEL} } } } } }`,
    columns: [
      column('house.address', ADDRESS), column('house.addressKk', ['Адрес (каз.)', 'Мекенжай (қаз.)', 'Address (Kazakh)']), column('house.district.label', ['Район', 'Аудан', 'District'], 'label'),
      column('house.latitude', ['Широта', 'Ендік', 'Latitude']), column('house.longitude', ['Долгота', 'Бойлық', 'Longitude']),
    ],
  },
  duplicates: {
    title: ['Возможные дубли', 'Ықтимал қосарлар', 'Possible duplicates'], permission: 'customers:export', rows: 'duplicateWorkList',
    query: `query Export { duplicateWorkList(first: 200) { reasons first { fullName taxId birthOn } second { fullName taxId birthOn } } }`,
    columns: [
      column('first.fullName', ['Первый', 'Бірінші', 'First']), column('first.taxId', TAX), column('first.birthOn', ['Дата рождения', 'Туған күні', 'Born on'], 'date'), column('second.fullName', ['Второй', 'Екінші', 'Second']),
      column('second.taxId', TAX), column('second.birthOn', ['Дата рождения', 'Туған күні', 'Born on'], 'date'),
    ],
  },
};
