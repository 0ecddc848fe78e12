import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { passwordSchema } from './password-schema.js';
import { typedInCyrillic } from './typed-in-cyrillic.js';

describe('a new password', () => {
  const wrong = (values: object) => safeParse(passwordSchema, values).issues?.map((issue) => [issue.path?.[0]?.key, issue.message]);

  it('is long enough and typed alike twice; the mistake stands under its own field', () => {
    expect(wrong({ currentPassword: 'a', newPassword: 'short', repeated: 'short' })).toEqual([['newPassword', 'tooShort?min=10']]);
    expect(wrong({ currentPassword: 'a', newPassword: 'long enough', repeated: 'long enouhg' })).toEqual([['repeated', 'different']]);
    expect(wrong({ currentPassword: 'a', newPassword: 'long enough', repeated: 'long enough' })).toBeUndefined();
  });

  it('says both when both are wrong', () => {
    expect(wrong({ currentPassword: '', newPassword: 'long enough', repeated: 'other words' })?.map(([field]) => field)).toEqual(['currentPassword', 'repeated']);
  });
});

describe('a password typed in the other layout', () => {
  it.each([
    ['пароль', true],
    ['password', false],
    ['parol-пароль', false],
    ['12345', false],
    ['қала', true],
  ])('%s → %s', (typed, expected) => {
    expect(typedInCyrillic(typed)).toBe(expected);
  });
});
