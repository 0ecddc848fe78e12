const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

const TO_CYRILLIC = new Map(Array.from(LATIN, (key, index) => [key, CYRILLIC[index] ?? key]));
const TO_LATIN = new Map(Array.from(CYRILLIC, (key, index) => [key, LATIN[index] ?? key]));
/** The shifted keys of punctuation are letters too: `{` is Х. */
const SHIFTED = new Map([['~', 'ё'], ['{', 'х'], ['}', 'ъ'], [':', 'ж'], ['"', 'э'], ['<', 'б'], ['>', 'ю']]);

/**
 * The text as the same keys give it on the other layout: `Bdfyjd` is «иванов», «ыьфке» is `smart`. Lower case. Null where the text has no
 * letters or letters of both alphabets, and so was typed as meant.
 */
export function switchLayout(text: string): string | null {
  const typed = text.toLowerCase();
  const [latin, cyrillic] = [/[a-z]/.test(typed), /\p{Script=Cyrillic}/u.test(typed)];
  if (latin === cyrillic) return null;
  const keys = latin ? TO_CYRILLIC : TO_LATIN;
  return Array.from(typed, (key) => keys.get(key) ?? (latin ? (SHIFTED.get(key) ?? key) : key)).join('');
}
