import type { Language } from '@ortalyk/domain';
import type { RowProblem } from './kinds/cell-reader.js';
import type { ImportField } from './kinds/kind.js';
import type { BrokenFileCode } from './reading/broken-file.js';

type Sentence = readonly [ru: string, kk: string, en: string];

/** Why a row is refused, in words; «{field}» is the column's name, «{value}» what stood there or stands in the way. */
const ROW: Readonly<Record<string, Sentence>> = {
  cellRequired: ['«{field}» не заполнено', '«{field}» толтырылмаған', '“{field}” is empty'],
  textTooLong: ['«{field}» длиннее {value} знаков', '«{field}» {value} таңбадан ұзын', '“{field}” is longer than {value} characters'],
  tooManyCells: ['в строке {value} ячеек — больше, чем столбцов в заголовке', 'жолда {value} ұяшық бар — тақырыптағы бағандардан көп', 'the row has {value} cells, more than the header has columns'],
  accountNumberInvalid: ['«{field}»: в номере должно быть от 4 до 20 цифр, стоит «{value}»', '«{field}»: нөмірде 4-тен 20-ға дейін цифр болуы керек, «{value}» тұр', '“{field}” must have 4 to 20 digits, not “{value}”'],
  dateInvalid: ['«{field}»: «{value}» — не дата', '«{field}»: «{value}» күн емес', '“{field}”: “{value}” is no date'],
  dateInFuture: ['«{field}»: дата {value} ещё не наступила', '«{field}»: {value} күні әлі келген жоқ', '“{field}”: {value} is in the future'],
  numberInvalid: ['«{field}»: «{value}» — не число', '«{field}»: «{value}» сан емес', '“{field}”: “{value}” is not a number'],
  areaOutOfRange: ['площадь должна быть больше 0 и не больше 10 000 м², стоит «{value}»', 'ауданы 0-ден үлкен және 10 000 м²-ден аспауы керек, «{value}» тұр', 'the area must be above 0 and at most 10,000 m², not “{value}”'],
  residentsOutOfRange: ['проживающих может быть от 0 до 99, стоит «{value}»', 'тұратындар саны 0-ден 99-ға дейін, «{value}» тұр', 'there can be 0 to 99 residents, not “{value}”'],
  valueUnknown: ['«{field}»: значение «{value}» неизвестно', '«{field}»: «{value}» мәні белгісіз', '“{field}”: “{value}” is not known'],
  contactInvalid: ['«{field}»: «{value}» не похоже на телефон или адрес почты', '«{field}»: «{value}» телефонға не пошта мекенжайына ұқсамайды', '“{field}”: “{value}” is no phone or e-mail'],
  identifierLength: ['«{field}»: неверное количество цифр в «{value}»', '«{field}»: «{value}» цифрларының саны дұрыс емес', '“{field}”: “{value}” has a wrong number of digits'],
  identifierCharacters: ['«{field}»: в «{value}» не только цифры', '«{field}»: «{value}» ішінде цифрдан басқа таңбалар бар', '“{field}”: “{value}” has more than digits'],
  identifierDate: ['«{field}»: в «{value}» нет такой даты рождения', '«{field}»: «{value}» ішіндегі туған күн жоқ', '“{field}”: the birth date in “{value}” does not exist'],
  identifierStructure: ['«{field}»: «{value}» устроен не как БИН', '«{field}»: «{value}» БСН құрылымына сай емес', '“{field}”: “{value}” is not built like a business number'],
  identifierChecksum: ['«{field}»: контрольная цифра не сходится в «{value}»', '«{field}»: «{value}» бақылау цифры сәйкес емес', '“{field}”: the check digit of “{value}” is wrong'],
  identifierNotIssued: ['«{field}»: номер «{value}» не мог быть выдан', '«{field}»: «{value}» нөмірі берілуі мүмкін емес', '“{field}”: “{value}” can never have been issued'],
  birthDiffersFromNumber: ['дата рождения не совпадает с ИИН «{value}»', 'туған күні ЖСН-мен сәйкес емес: «{value}»', 'the birth date differs from that in “{value}”'],
  innOfOtherKind: ['«{field}»: ИНН «{value}» другого вида лица (10 цифр у организации, 12 у человека)', '«{field}»: «{value}» ЖСН басқа тұлға түріне жатады', '“{field}”: “{value}” belongs to the other kind of customer'],
  birthNotForCompany: ['у организации не бывает даты рождения', 'ұйымда туған күн болмайды', 'a company has no birth date'],
  closedBeforeOpened: ['счёт закрыт {value} — раньше, чем открыт', 'шот {value} күні — ашылғанынан бұрын жабылған', 'closed on {value}, before it was opened'],
  endsBeforeStart: ['«{field}»: {value} раньше начала', '«{field}»: {value} басталуынан ерте', '“{field}”: {value} is before the start'],
  duplicateInFile: ['повтор: это уже было в строке {value}', 'қайталау: бұл {value}-жолда болған', 'a repeat of row {value}'],
  unknownHouse: ['дома «{value}» нет в базе: сначала загрузите дома', '«{value}» үйі базада жоқ: алдымен үйлерді жүктеңіз', 'there is no house “{value}”: import houses first'],
  ambiguousHouse: ['домов с адресом «{value}» несколько', '«{value}» мекенжайымен бірнеше үй бар', 'several houses have the address “{value}”'],
  unknownOffice: ['центра обслуживания «{value}» нет', '«{value}» қызмет көрсету орталығы жоқ', 'there is no office “{value}”'],
  unknownDistrict: ['района «{value}» нет', '«{value}» ауданы жоқ', 'there is no district “{value}”'],
  unknownAccount: ['лицевого счёта {value} нет', '{value} дербес шоты жоқ', 'there is no account {value}'],
  addressDiffers: ['счёт уже есть по другому адресу, в файле «{value}»', 'шот басқа мекенжайда тіркелген, файлда «{value}»', 'the account is at another address already, not at “{value}”'],
  accountClosedHere: ['счёт закрыт {value}', 'шот {value} күні жабылған', 'the account was closed on {value}'],
  openedDiffers: ['счёт уже есть и открыт {value}', 'шот бар және {value} күні ашылған', 'the account exists and was opened on {value}'],
  laterFact: ['«{field}»: с {value} уже записано другое значение; исправьте в карточке', '«{field}»: {value} күнінен басқа мән жазылған; карточкада түзетіңіз', '“{field}”: another value holds from {value}; correct it on the card'],
  beforeOpening: ['счёт открыт {value}, позже дня изменения', 'шот {value} күні, өзгеріс күнінен кейін ашылған', 'the account was opened on {value}, after the day of change'],
  customerKeyMissing: ['нужен ИИН/БИН, дата рождения или телефон: иначе не узнать, тот ли это человек', 'ЖСН/БСН, туған күні немесе телефон қажет: әйтпесе сол адам екенін білу мүмкін емес', 'a tax number, birth date or phone is needed to know the person again'],
  kindDiffers: ['по этому номеру записан «{value}» другого вида', 'бұл нөмірмен басқа түрдегі «{value}» тіркелген', 'the number belongs to “{value}” of the other kind'],
  contractOfOther: ['договор с этим номером принадлежит другому счёту, не {value}', 'бұл нөмірлі шарт басқа шотқа тиесілі, {value} емес', 'the contract belongs to another account, not {value}'],
  contractInWork: ['договор сейчас оформляется; измените его в карточке', 'шарт қазір рәсімделуде; оны карточкада өзгертіңіз', 'the contract is being concluded; change it on its card'],
  ownerUnknown: ['владельца с номером {value} у этого счёта не было', 'бұл шотта {value} нөмірлі ие болмаған', 'the account never had an owner with the number {value}'],
  olderThanKnown: ['в базе данные новее: на {value}', 'базада деректер жаңарақ: {value} күнгі', 'newer data are known: of {value}'],
  placeMissing: ['нужен лицевой счёт или адрес дома', 'дербес шот не үй мекенжайы қажет', 'an account or a house address is needed'],
};

const FILE: Readonly<Record<BrokenFileCode, Sentence>> = {
  fileUnreadable: ['Файла больше нет. Загрузите его снова.', 'Файл жоқ. Оны қайта жүктеңіз.', 'The file is gone. Upload it again.'],
  fileWithoutRows: ['В файле нет строк под заголовком.', 'Файлда тақырып астында жол жоқ.', 'The file has no rows under its header.'],
  brokenEncoding: ['Строка {value}: текст повреждён (не читается как UTF-8). Ничего не загружено: сохраните файл заново.', '{value}-жол: мәтін бүлінген (UTF-8 ретінде оқылмайды). Ештеңе жүктелмеді: файлды қайта сақтаңыз.', 'Row {value}: the text is damaged (no UTF-8). Nothing was imported: save the file again.'],
  brokenQuote: ['Строка {value}: кавычки не закрыты или стоят внутри текста. Ничего не загружено: исправьте строку (кавычку внутри текста удвойте, а весь текст возьмите в кавычки).', '{value}-жол: тырнақша жабылмаған немесе мәтін ішінде тұр. Ештеңе жүктелмеді: жолды түзетіңіз (мәтін ішіндегі тырнақшаны екі рет жазып, бүкіл мәтінді тырнақшаға алыңыз).', 'Row {value}: a quote is not closed or stands inside a text. Nothing was imported: mend the row (double a quote inside a text and quote the whole).'],
  recordTooLong: ['Строка {value} не читается. Ничего не загружено.', '{value}-жол оқылмайды. Ештеңе жүктелмеді.', 'Row {value} cannot be read. Nothing was imported.'],
  brokenWorkbook: ['Книга Excel повреждена: {value}. Ничего не загружено.', 'Excel кітабы бүлінген: {value}. Ештеңе жүктелмеді.', 'The workbook is damaged: {value}. Nothing was imported.'],
  tooManyRows: ['В книге больше {value} строк. Сохраните её как CSV: он читается любой длины.', 'Кітапта {value} жолдан көп. Оны CSV ретінде сақтаңыз: оның ұзындығы шектелмеген.', 'The workbook has more than {value} rows. Save it as CSV, which may have any length.'],
  headerMissing: ['В первой строке нет заголовков.', 'Бірінші жолда тақырыптар жоқ.', 'The first row has no headers.'],
  headerTwice: ['Заголовок «{value}» повторяется.', '«{value}» тақырыбы қайталанады.', 'The header “{value}” is there twice.'],
};

/** A row's reason in the reader's language. */
export function rowSentence(problem: RowProblem, fields: readonly ImportField[], language: Language): string {
  const label = fields.find(({ code }) => code === problem.field)?.label;
  const named = (language === 'kk' ? label?.kk : language === 'en' ? label?.en : label?.ru) ?? problem.field ?? '';
  const value = /^\d{4}-\d\d-\d\d$/.test(problem.value ?? '') ? (problem.value ?? '').split('-').toReversed().join('.') : (problem.value ?? '');
  return worded(ROW[problem.code], problem.code, language).replaceAll('{field}', () => named).replaceAll('{value}', () => value);
}

/** Why the whole file is refused, in the reader's language. */
export function fileSentence(problem: { readonly code: string; readonly value?: string | null }, language: Language): string {
  return worded(FILE[problem.code as BrokenFileCode], problem.code, language).replaceAll('{value}', () => problem.value ?? '');
}

function worded(sentence: Sentence | undefined, code: string, language: Language): string {
  if (sentence === undefined) return code;
  return sentence[language === 'kk' ? 1 : language === 'en' ? 2 : 0];
}
