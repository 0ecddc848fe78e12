/** «Әбенова Сауле Жұмақызы» → «Әбенова С. Ж.»; a name of one word stays. */
export function shortName(fullName: string): string {
  const [family = '', ...given] = fullName.trim().split(/\s+/);
  return [family, ...given.slice(0, 2).map((name) => `${name.charAt(0)}.`)].join(' ');
}
