import { expect, it } from 'vitest';
import { subjectOfTopic } from './topics.js';

const SUBJECTS = [
  { code: 'recalculationHeat', label: { ru: 'Перерасчёт: не было тепла' }, keywords: ['тепло'] },
  { code: 'readings', label: { ru: 'Передача показаний' }, keywords: ['показания'] },
];

it('a topic is the subject found by its first word that finds one; a pack without it has none', () => {
  expect(subjectOfTopic(SUBJECTS, 'көрсеткіштер показания')?.code).toBe('readings');
  expect(subjectOfTopic(SUBJECTS, 'перерасчёт сверка')?.code).toBe('recalculationHeat');
  expect(subjectOfTopic(SUBJECTS, 'справка')).toBeUndefined();
  expect(subjectOfTopic(SUBJECTS, '')).toBeUndefined();
});
