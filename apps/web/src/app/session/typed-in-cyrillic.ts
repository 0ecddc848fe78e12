/** True where a password has Cyrillic letters and no Latin ones: most often the keyboard was left on the other layout. */
export function typedInCyrillic(password: unknown): boolean {
  return typeof password === 'string' && /\p{Script=Cyrillic}/u.test(password) && !/\p{Script=Latin}/u.test(password);
}
