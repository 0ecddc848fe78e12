/** Kazakh letters as people without a Kazakh keyboard type them, and ё. */
const CYRILLIC: Readonly<Record<string, string>> = {
  ё: 'е', ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и',
  // Ауэзов and Әуезов are one street.
  э: 'е',
  // U+0259 Latin schwa (capital U+018F) looks the same and stands in real Almaty addresses.
  ə: 'а', ї: 'и', є: 'е', ґ: 'г', ў: 'у',
};

/** Latin letters that look like Cyrillic ones; only inside a word that has Cyrillic letters, so that Latin words stay themselves. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', i: 'и', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у',
};

/** Address words people shorten, by their folded long forms; a shortened form with or without its dot is the same word. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  микрорайон: 'мкр', мкрн: 'мкр', мн: 'мкр', мкр: 'мкр', ыкшамаудан: 'мкр', ыкшамауданы: 'мкр',
  улица: 'ул', ул: 'ул', коше: 'ул', кошеси: 'ул',
  дом: 'д', д: 'д', уй: 'д',
  квартира: 'кв', кв: 'кв', патер: 'кв', пат: 'кв',
  проспект: 'пр', просп: 'пр', прт: 'пр', пркт: 'пр', пр: 'пр', дангыл: 'пр', дангылы: 'пр',
  переулок: 'пер', пер: 'пер', площадь: 'пл', пл: 'пл', бульвар: 'бул', бул: 'бул', бр: 'бул',
  корпус: 'к', корп: 'к', строение: 'стр', стр: 'стр', офис: 'оф', оф: 'оф', поселок: 'пос', пос: 'пос', район: 'рн', рн: 'рн',
  область: 'обл', обл: 'обл', город: 'г', г: 'г', кала: 'г',
};

const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
/** A number written together with the word after it: `5кв`; a house letter (`12а`) stays. */
const NUMBER_AND_WORD = /^(\p{N}+)(\p{L}{2,})$/u;
const HAS_CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * Folds a text for searching: case, ё/е, Kazakh letters to their Russian look-alikes, Latin look-alikes inside Cyrillic words, address
 * abbreviations, punctuation and spaces. Two texts that people would call the same fold to the same string.
 */
export function foldText(text: string): string {
  const words = text.replaceAll('№', ' ').normalize('NFKC').toLowerCase().match(WORD) ?? [];
  return words.map(foldKnownToken).join(' ');
}

/** Names and streets repeat: a million customers have some thousands of words. */
const FOLDED_AT_MOST = 20_000;
const folded = new Map<string, string>();

function foldKnownToken(token: string): string {
  const known = folded.get(token);
  if (known !== undefined) return known;
  if (folded.size >= FOLDED_AT_MOST) folded.clear();
  const made = foldToken(token).join(' ');
  folded.set(token, made);
  return made;
}

/**
 * An account's, contract's or meter's number as search compares it: letters of either alphabet that look alike are one, no dashes and
 * spaces. `А-12` and `A12` are the same number.
 */
export function foldNumber(text: string): string {
  return foldEveryLetter(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** A house or flat number as search compares it: `15/2`, `12А` and `12 a` are `15/2`, `12а` and `12а`. */
export function foldHouseNumber(text: string): string {
  return foldEveryLetter(text).replaceAll(/[^\p{L}\p{N}/]/gu, '');
}

/** Digits only, whatever stands between them; Arabic-Indic and full-width digits become plain ones. */
export function foldDigits(text: string): string {
  return text.normalize('NFKC').replaceAll(/\D/g, '');
}

/**
 * A Kazakhstan or Russian phone in any writing as `+7XXXXXXXXXX`: `8 (727) …`, `7727…`, `+7…`, ten digits. Other countries keep their
 * digits after `+`; shorter local numbers stay digits, for searching by a part. Null where there is no digit.
 */
export function foldPhone(text: string): string | null {
  const digits = foldDigits(text.replace(/(?:доб|вн|ext)\.?\s*\d+.*$/iu, ''));
  if (digits === '') return null;
  if (digits.length === 11 && (digits.startsWith('8') || digits.startsWith('7'))) return `+7${digits.slice(1)}`;
  if (digits.length === 10 && !text.trimStart().startsWith('+')) return `+7${digits}`;
  if (digits.length === 12 && digits.startsWith('87') && text.trimStart().startsWith('+')) return `+7${digits.slice(2)}`;
  return text.trimStart().startsWith('+') ? `+${digits}` : digits;
}

// `пр-т` is one abbreviation, `аль-фараби` two words people also write apart.
function foldToken(token: string): readonly string[] {
  const parts = token.split(/[-'’]/);
  const joined = foldLetters(parts.join(''));
  const whole = ABBREVIATIONS[joined];
  if (whole !== undefined) return [whole];
  return parts.flatMap((part) => {
    const [, number, word] = NUMBER_AND_WORD.exec(part) ?? [];
    return number === undefined || word === undefined ? [abbreviated(part)] : [number, abbreviated(word)];
  });
}

function abbreviated(word: string): string {
  const folded = foldLetters(word);
  return ABBREVIATIONS[folded] ?? folded;
}

function foldEveryLetter(text: string): string {
  return Array.from(text.normalize('NFKC').toLowerCase(), (letter) => CYRILLIC[letter] ?? LOOK_ALIKES[letter] ?? letter).join('');
}

function foldLetters(word: string): string {
  if (!HAS_CYRILLIC.test(word) && !word.includes('ə')) return word;
  return Array.from(word, (letter) => CYRILLIC[letter] ?? LOOK_ALIKES[letter] ?? letter).join('');
}
