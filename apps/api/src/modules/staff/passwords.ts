import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { type Problem } from '@ortalyk/domain';

export const MIN_PASSWORD_LENGTH = 10;
const MAX_PASSWORD_LENGTH = 200;

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane. The package's default algorithm is argon2id.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** argon2id hash of a password, with its salt and cost inside. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST);
}

let decoy: Promise<string> | undefined;

/** True where the password fits. Without a hash (nobody has that login) the same work is done, so that time does not tell. */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(temporaryPassword());
  const fits = await verify(passwordHash ?? (await decoy), password.slice(0, MAX_PASSWORD_LENGTH).normalize('NFKC'));
  return fits && passwordHash !== null;
}

/** What is wrong with a new password; the rules are told in `params`. */
export function passwordProblems(password: string, login: string, path: string): readonly Problem[] {
  const length = [...password].length;
  if (length < MIN_PASSWORD_LENGTH) return [{ code: 'passwordTooShort', path, params: { min: MIN_PASSWORD_LENGTH } }];
  if (length > MAX_PASSWORD_LENGTH) return [{ code: 'passwordTooLong', path, params: { max: MAX_PASSWORD_LENGTH } }];
  if (password.toLowerCase().includes(login.toLowerCase())) return [{ code: 'passwordHoldsLogin', path }];
  return [];
}

// Without letters and digits that are mixed up when read out or written down.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A random password to be read out once and changed at the first sign-in: 70 bits. */
export function temporaryPassword(): string {
  const letters = Array.from({ length: 15 }, () => ALPHABET[randomInt(ALPHABET.length)] ?? '');
  return [letters.slice(0, 5), letters.slice(5, 10), letters.slice(10)].map((part) => part.join('')).join('-');
}
