import type { Language } from '@ortalyk/domain';

/** A text in the three languages of the product. */
export type Words = readonly [ru: string, kk: string, en: string];

/** Words of the codes a list holds, as its page shows them. */
export const EXPORT_WORDS = {
  appealState: {
    registered: ['Зарегистрировано', 'Тіркелді', 'Registered'], inWork: ['В работе', 'Жұмыста', 'In work'], answered: ['Отвечено', 'Жауап берілді', 'Answered'],
    refused: ['Отказано', 'Бас тартылды', 'Refused'], cancelled: ['Отменено', 'Жойылды', 'Cancelled'],
  },
  stepState: {
    waiting: ['Впереди', 'Алда', 'Ahead'], open: ['Ждёт исполнителя', 'Орындаушыны күтуде', 'Waiting for a person'], taken: ['В работе', 'Жұмыста', 'In work'],
    done: ['Выполнен', 'Орындалды', 'Done'], returned: ['Возвращён', 'Қайтарылды', 'Returned'], cancelled: ['Отменён', 'Жойылды', 'Cancelled'],
  },
  contractKind: {
    public: ['Публичный (бытовой)', 'Жария (тұрмыстық)', 'Public (household)'], individual: ['Индивидуальный', 'Жеке', 'Individual'], executor: ['Исполнитель услуг', 'Қызмет орындаушы', 'Executor of utilities'],
    business: ['Предприятие', 'Кәсіпорын', 'Business'], budget: ['Бюджетный', 'Бюджеттік', 'Budget'],
  },
  contractState: {
    application: ['Заявление', 'Өтініш', 'Application'], papersAwaited: ['Ждём документы', 'Құжат күтілуде', 'Papers awaited'], draft: ['Проект', 'Жоба', 'Draft'],
    sent: ['Проект отправлен', 'Жоба жіберілді', 'Draft sent'], disagreement: ['Разногласия', 'Келіспеушілік', 'Disagreement'], signed: ['Подписан', 'Қол қойылды', 'Signed'],
    inForce: ['Действует', 'Күшінде', 'In force'], changing: ['Изменяется', 'Өзгертілуде', 'Being changed'], terminating: ['Объявлен отказ', 'Бас тарту жарияланды', 'Refusal announced'],
    terminated: ['Расторгнут', 'Бұзылды', 'Terminated'], refused: ['Отказано', 'Бас тартылды', 'Refused'],
  },
  accountState: { open: ['Действует', 'Жұмыс істейді', 'Open'], closed: ['Закрыт', 'Жабық', 'Closed'] },
  duplicateReason: {
    taxId: ['одинаковый номер', 'нөмірі бірдей', 'same number'], phone: ['одинаковый телефон', 'телефоны бірдей', 'same phone'],
    nameAndBirth: ['одинаковые имя и дата рождения', 'аты мен туған күні бірдей', 'same name and birth date'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Words>>>>;

export type WordList = keyof typeof EXPORT_WORDS;

/** The text in the reader's language. */
export function inLanguage(words: Words, language: Language): string {
  return words[language === 'kk' ? 1 : language === 'en' ? 2 : 0];
}

/** The word of a code; a code of a newer list stays as it is. */
export function wordOf(list: WordList, code: string, language: Language): string {
  const words: Readonly<Record<string, Words>> = EXPORT_WORDS[list];
  const found = Object.hasOwn(words, code) ? words[code] : undefined;
  return found === undefined ? code : inLanguage(found, language);
}
