import type { Language } from '@ortalyk/domain';
import type { Subject } from '@ortalyk/standards';
import type { Random } from './random.js';

const OPENINGS_RU = ['Прошу рассмотреть вопрос', 'Обращаюсь по вопросу', 'Здравствуйте! Прошу помочь', 'Прошу принять в работу', 'Просим рассмотреть', 'Добрый день! Вопрос такой'] as const;
const DETAILS_RU = [
  'Документы прилагаю.', 'Ранее обращался устно, ответа не получил.', 'Прошу ответить письменно.', 'Ситуация продолжается второй месяц.', 'Готов предоставить дополнительные документы.',
  'Прошу сообщить о результате по телефону.', 'Квитанцию за прошлый месяц прилагаю.', 'Просьба не затягивать, в семье маленькие дети.', 'В квартире проживают пенсионеры.', 'Соседи обращаются с тем же вопросом.',
] as const;
const OPENINGS_KK = ['Мәселені қарауыңызды сұраймын', 'Келесі мәселе бойынша жүгінемін', 'Сәлеметсіз бе! Көмектесуіңізді сұраймын', 'Өтінішімді қабылдауыңызды сұраймын'] as const;
const DETAILS_KK = [
  'Құжаттарды қоса беріп отырмын.', 'Жазбаша жауап беруіңізді сұраймын.', 'Бұрын ауызша жүгінген болатынмын.', 'Нәтижесін телефон арқылы хабарлаңыз.', 'Өткен айдың түбіртегін қоса беремін.',
] as const;
const OPENINGS_EN = ['I would like to ask you to consider the following', 'I am writing about the following'] as const;
const DETAILS_EN = ['The documents are attached.', 'Please answer in writing.', 'Please call me with the result.'] as const;

/** What the customer wrote or said, in the customer's language. */
export function appealText(subject: Subject, language: Language, random: Random): string {
  const label = language === 'kk' ? subject.label.kk ?? subject.label.ru : language === 'en' ? subject.label.en ?? subject.label.ru : subject.label.ru;
  const [openings, details] = language === 'kk' ? [OPENINGS_KK, DETAILS_KK] : language === 'en' ? [OPENINGS_EN, DETAILS_EN] : [OPENINGS_RU, DETAILS_RU];
  const closing = random.chance(0.8) ? ` ${random.pick(details)}` : '';
  return `${random.pick(openings)}: ${label.charAt(0).toLowerCase()}${label.slice(1)}.${closing}`;
}
