import { identifierFault } from '@ortalyk/domain';
import { loadPack } from '@ortalyk/standards';
import { describe, expect, it } from 'vitest';
import { almatyDistricts, almatyStreetLines, almatyStreets, kazakhNames } from './data.js';
import { accountNumber, phoneNumber } from './accounts.js';
import { IdMaker } from './ids.js';
import { drawPerson } from './people.js';
import { HousePlacer, addressKk, addressRu, placeOf } from './places.js';
import { Random, Weighted } from './random.js';
import { drawBin, drawIin, drawInn } from './tax-ids.js';

describe('chance from a seed', () => {
  it('repeats itself, and forks stand alone', () => {
    const draw = (random: Random): number[] => Array.from({ length: 20 }, () => random.uint32());
    expect(draw(new Random('a'))).toEqual(draw(new Random('a')));
    expect(draw(new Random('a'))).not.toEqual(draw(new Random('b')));
    const moved = new Random('a');
    draw(moved);
    expect(draw(moved.fork('x'))).toEqual(draw(new Random('a').fork('x')));
  });

  it('spreads evenly and weighs as told', () => {
    const random = new Random('even');
    const counts = new Map<number, number>();
    for (let index = 0; index < 60_000; index += 1) counts.set(random.int(1, 6), (counts.get(random.int(1, 6)) ?? 0) + 1);
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    const weighted = new Weighted([['rare', 1], ['common', 9]] as const);
    const rare = Array.from({ length: 20_000 }, () => weighted.pick(random)).filter((item) => item === 'rare').length;
    expect(rare / 20_000).toBeGreaterThan(0.085);
    expect(rare / 20_000).toBeLessThan(0.115);
  });
});

describe('identifiers of the town', () => {
  it('are uuid v7 in ascending order, also when time stands still', () => {
    const ids = new IdMaker(new Random('ids'));
    const made = Array.from({ length: 10_000 }, (_, index) => ids.next(1_700_000_000_000 + (index % 3)));
    expect(new Set(made).size).toBe(10_000);
    expect(made.toSorted()).toEqual(made);
    for (const id of made.slice(0, 100)) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('give accounts and customers numbers of their own, the same whatever the size', () => {
    const numbers = Array.from({ length: 200_000 }, (_, ordinal) => accountNumber(ordinal));
    expect(new Set(numbers).size).toBe(200_000);
    expect(numbers.every((number) => /^\d{7}$/.test(number))).toBe(true);
    expect(new Set(Array.from({ length: 200_000 }, (_, ordinal) => phoneNumber('KZ', ordinal))).size).toBe(200_000);
  });

  it('pass the check digits of ИИН, БИН and ИНН', () => {
    const random = new Random('tax');
    for (let index = 0; index < 300; index += 1) {
      expect(identifierFault('iin', drawIin(random, index % 2 === 0 ? '1958-03-31' : '2004-02-29', index % 3 === 0 ? 'male' : 'female'))).toBeNull();
      expect(identifierFault('bin', drawBin(random, '2011-07-04'))).toBeNull();
      expect(identifierFault('inn', drawInn(random))).toBeNull();
    }
  });
});

describe('people and places', () => {
  it('have Kazakh patronymics in -ұлы and -қызы and Russian ones by sex', () => {
    const random = new Random('people');
    const kazakh = Array.from({ length: 400 }, () => drawPerson(random, 'KZ')).filter(({ tradition }) => tradition === 'kazakh');
    expect(kazakh.length).toBeGreaterThan(200);
    for (const person of kazakh) expect(person.fullName).toMatch(person.sex === 'male' ? /ұлы$/ : /қызы$/);
    expect(kazakhNames().male.first).toContain('Абай');
    for (const person of Array.from({ length: 50 }, () => drawPerson(random, 'RU'))) expect(person.tradition).toBe('russian');
  });

  it('stand on real streets of Almaty, each with a line, in real districts written in Cyrillic', () => {
    const lines = almatyStreetLines();
    expect(almatyStreets().length).toBeGreaterThan(65);
    for (const { ru, kk } of almatyStreets()) {
      expect(lines[ru]?.length, ru).toBeGreaterThanOrEqual(2);
      expect(kk, ru).not.toBeNull();
    }
    expect(almatyDistricts()).toHaveLength(8);
    // The register types «Әуезов» with a Latin letter in places.
    expect(almatyDistricts().every(({ name }) => /^[\p{Script=Cyrillic} ]+$/u.test(name.kk))).toBe(true);
  });

  it('write «кв.» before flats only', () => {
    const pack = loadPack('alts');
    if (!pack.ok) throw new Error(JSON.stringify(pack.problems));
    const place = placeOf(pack.value);
    const house = new HousePlacer(place, new Random('flats')).next();
    expect(addressRu(place, house, '5')).toMatch(/, кв\. 5$/);
    expect(addressRu(place, house, 'оф. 71')).toMatch(/\d\S*, оф\. 71$/);
    expect(addressKk(house, '5')).toMatch(/, 5-пәтер$/);
    expect(addressKk(house, 'оф. 71')).toMatch(/, 71-кеңсе$/);
  });
});
