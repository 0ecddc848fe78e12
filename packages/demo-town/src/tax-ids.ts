import { type CivilDate, type IdentifierKind, identifierFault } from '@ortalyk/domain';
import type { Sex } from './people.js';
import type { Random } from './random.js';

/** ИИН: date of birth, century and sex, four digits of chance, check digit. */
export function drawIin(random: Random, birthOn: CivilDate, sex: Sex): string {
  const century = Number(birthOn.slice(0, 2)) - 18;
  const head = `${birthOn.slice(2, 4)}${birthOn.slice(5, 7)}${birthOn.slice(8, 10)}${century * 2 + (sex === 'male' ? 1 : 2)}`;
  return complete('iin', () => head + digits(random, 4));
}

/** БИН: month of registration, kind of entity, five digits of chance, check digit. */
export function drawBin(random: Random, foundedOn: CivilDate): string {
  const head = `${foundedOn.slice(2, 4)}${foundedOn.slice(5, 7)}${random.pick(['4', '4', '4', '6'])}0`;
  return complete('bin', () => head + digits(random, 5));
}

/** Russian ИНН of an organisation: region, seven digits of chance, check digit. */
export function drawInn(random: Random): string {
  return complete('inn', () => String(random.int(1, 92)).padStart(2, '0') + digits(random, 7));
}

/** Adds the last digit that the domain accepts; where none fits (such numbers are never issued) draws again. */
function complete(kind: IdentifierKind, draw: () => string): string {
  for (;;) {
    const head = draw();
    for (let last = 0; last <= 9; last += 1) {
      if (identifierFault(kind, `${head}${last}`) === null) return `${head}${last}`;
    }
  }
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => String(random.int(0, 9))).join('');
}
