import { describe, expect, it } from 'vitest';
import { phoneText } from './phone-text.js';

describe('phoneText', () => {
  it('groups a number as it is read aloud and leaves everything else alone', () => {
    expect(phoneText('+77014444496')).toBe('+7 701 444 44 96');
    expect(phoneText('+7 (701) 444-44-96')).toBe('+7 701 444 44 96');
    expect(phoneText('k4250@example.kz')).toBe('k4250@example.kz');
    expect(phoneText('+4915112345678')).toBe('+4915112345678');
  });
});
