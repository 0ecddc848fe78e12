import { expect, it } from 'vitest';
import { Random } from './random.js';
import { SecondRecords } from './second-records.js';

const AT = Date.parse('2025-11-01T00:00:00Z');
const person = (index: number) => ({ kind: 'person', fullName: `Абаев Абай ${index}ұлы`, taxId: index % 4 === 0 ? null : String(850_101_300_000 + index), birthOn: '1985-01-01', language: 'kk' }) as const;

it('people written down twice share the number or the name and birth date with somebody, the same by the same seed, and draw from nobody', () => {
  const make = () => {
    const random = new Random('twice');
    const second = new SecondRecords(random);
    for (let index = 0; index < 20_000; index += 1) second.consider(person(index));
    second.consider({ ...person(1), kind: 'legalEntity' });
    return { rows: second.rows(AT), next: random.next() };
  };
  const { rows, next } = make();
  expect(rows.length / 20_000).toBeGreaterThan(0.004);
  expect(rows.length / 20_000).toBeLessThan(0.008);
  const byNumber = rows.filter(({ taxId }) => taxId !== null);
  expect(byNumber.length / rows.length).toBeGreaterThan(0.25);
  expect(byNumber.length / rows.length).toBeLessThan(0.7);
  const names = new Set<string>(Array.from({ length: 20_000 }, (_, index) => person(index).fullName));
  for (const row of rows) expect(row.taxId === null ? names.has(row.fullName) && row.birthOn !== null : row.fullName === 'Абаев Абай').toBe(true);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(make().rows).toEqual(rows);
  expect(next).toBe(new Random('twice').next());
});
