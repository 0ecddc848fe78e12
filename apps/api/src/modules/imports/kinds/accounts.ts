import { foldText } from '@ortalyk/domain';
import { ACCOUNT_APPLY, ACCOUNT_RESOLVE, ACCOUNT_UNDO } from './accounts-sql.js';
import { words } from './cell-reader.js';
import { field } from './fields.js';
import type { ImportKind } from './kind.js';

const BASES = words({
  houseMeter: 'опу|одпу|общедомовой прибор',
  area: 'площадь|по площади',
  persons: 'по людям|проживающие',
  flatMeter: 'ипу|прибор',
  norm: 'норматив|норма',
});

/** Personal accounts with their premises, owner, area and residents. Houses must be known; premises and owners are made where they are not. */
export const accountsImport: ImportKind = {
  code: 'accounts',
  fields: [
    field('number!', ['Лицевой счёт', 'Дербес шот', 'Account'], 'Номер лицевого счёта|Номер счёта|л/с|лс|лицевой|№ л/с|счёт'),
    field('houseAddress!', ['Адрес дома', 'Үйдің мекенжайы', 'House address'], 'Адрес|Дом|Мекенжай|Address'),
    field('flat', ['Квартира', 'Пәтер', 'Flat'], 'кв|№ кв|Помещение'),
    field('ownerName!', ['Владелец', 'Иесі', 'Owner'], 'ФИО|Ф.И.О.|Абонент|Собственник|Наименование|Аты-жөні|Потребитель|Name'),
    field('ownerTaxId', ['ИИН/БИН/ИНН', 'ЖСН/БСН', 'Tax number'], 'ИИН|БИН|ИНН|ЖСН|БСН|ИИН/БИН'),
    field('ownerKind', ['Вид абонента', 'Абонент түрі', 'Owner kind'], 'Тип абонента|Вид потребителя'),
    field('phone', ['Телефон', 'Телефон нөмірі', 'Phone'], 'Тел|Мобильный|Сотовый'),
    field('area', ['Площадь, м²', 'Ауданы, м²', 'Area, m²'], 'Площадь|Отапливаемая площадь|S|Ауданы|Area'),
    field('residents', ['Проживает', 'Тұратындар', 'Residents'], 'Кол-во проживающих|Проживающих|Прописано|Число жильцов'),
    field('chargeBasis', ['Основание начисления', 'Есептеу негізі', 'Charged by'], 'Способ начисления|Начисление по'),
    field('openedOn!', ['Открыт', 'Ашылған күні', 'Opened on'], 'Дата открытия|Открыт с|Opened'),
    field('closedOn', ['Закрыт', 'Жабылған күні', 'Closed on'], 'Дата закрытия|Closed'),
  ],
  columns: [
    { column: 'number', type: 'text' }, { column: 'house_folded', type: 'text' }, { column: 'house_address', type: 'text' }, { column: 'flat', type: 'text' },
    { column: 'owner_name', type: 'text' }, { column: 'owner_folded', type: 'text' }, { column: 'tax_id', type: 'text' }, { column: 'owner_kind', type: 'text' },
    { column: 'phone', type: 'text' }, { column: 'area', type: 'int' }, { column: 'residents', type: 'int' }, { column: 'basis', type: 'text' },
    { column: 'opened_on', type: 'date' }, { column: 'closed_on', type: 'date' },
  ],
  check(cells) {
    const address = cells.required('houseAddress');
    const name = cells.required('ownerName');
    const kind = cells.customerKind('ownerKind', 'ownerTaxId');
    const openedOn = cells.raw('openedOn') === '' ? cells.refuse('cellRequired', 'openedOn') : cells.pastDate('openedOn');
    const closedOn = cells.pastDate('closedOn');
    if (openedOn !== null && closedOn !== null && closedOn < openedOn) cells.refuse('closedBeforeOpened', 'closedOn', closedOn);
    return [
      cells.accountNumber('number'), address === null ? null : foldText(address), address, cells.text('flat', 40), name, name === null ? null : foldText(name),
      cells.taxId('ownerTaxId', kind), kind, cells.phone('phone'), cells.area('area'), cells.residents('residents'), cells.word('chargeBasis', BASES), openedOn, closedOn,
    ];
  },
  resolve: ACCOUNT_RESOLVE, apply: ACCOUNT_APPLY, undo: ACCOUNT_UNDO,
};
