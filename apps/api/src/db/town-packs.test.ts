import { loadPack, packCodes } from '@ortalyk/standards';
import { describe, expect, inject, it } from 'vitest';
import { recomputeClocks } from '../modules/process/index.js';
import { installPack } from '../modules/standards/index.js';
import { createDatabase, dropDatabase } from '../platform/postgres/index.js';
import { loadDemoTown } from './copy-demo-town.js';
import { migrate } from './migrate.js';
import { openOrm } from './open-orm.js';

const AS_OF = Date.parse('2026-11-20T06:30:00Z');

describe.each(packCodes)('a town of the pack %s', (code) => {
  it('has staff for every preset of the pack and open, late and answered appeals', async () => {
    const name = `test_town_${code}`;
    const opened = await openOrm({ connection: await createDatabase(inject('server'), name), poolSize: 2 });
    try {
      await migrate(opened);
      const pack = loadPack(code);
      if (!pack.ok) throw new Error(JSON.stringify(pack.problems));
      await installPack(opened.orm, pack.value, AS_OF);
      const town = await loadDemoTown({ opened, size: 'small', measures: { houses: 20, appeals: 700, years: 1 }, seed: 'test', asOf: AS_OF, passwordHashOf: async () => 'hash' });
      const presets = new Set(pack.value.positions.map(({ preset }) => preset).filter((preset) => preset !== null));
      const held = await opened.db.rows<{ role: string }>(`select distinct role from staff_grant`);
      expect(new Set(held.map(({ role }) => role))).toEqual(presets);
      expect(town.signIns.length).toBeLessThan(60);
      const figures = await opened.db.row<Record<string, number>>(
        `select count(*)::int as appeals, (count(*) filter (where state = 'answered'))::int as answered, (count(*) filter (where state <> 'answered'))::int as open,
           (count(*) filter (where answered_at > due_at))::int as late, (count(*) filter (where due_at is not null))::int as promised from appeal`,
      );
      expect(figures?.['appeals']).toBe(700);
      expect(figures?.['answered']).toBeGreaterThan(500);
      expect(figures?.['open']).toBeGreaterThan(0);
      // One of the five standards names no term for any step an appeal walks through: its town has no deadlines either.
      const clocked = new Set(pack.value.norms.filter(({ use }) => use === 'clocked').map(({ id }) => id));
      const promises = pack.value.processMaps.some(({ steps }) => steps.some(({ normId }) => normId !== null && clocked.has(normId)));
      if (promises) expect(figures?.['promised']).toBeGreaterThan(350);
      else expect(figures?.['promised']).toBe(0);
      if (promises) expect(figures?.['late']).toBeGreaterThan(5);
      // T15: an average is judged over a period; no step of the town runs against one.
      const averages = pack.value.norms.filter(({ use }) => use === 'average').map(({ id }) => id);
      expect(await opened.db.rows(`select c.id from clock c join snapshot n on n.id = c.norm_id where n.content ->> 'normId' = any($1)`, [averages])).toEqual([]);
      expect((await recomputeClocks(opened.db)).differences).toEqual([]);
      const unstaffed = await opened.db.rows(`select distinct u.code from step s join unit u on u.id = s.unit_id where not exists (select 1 from staff p where p.unit_id = u.id) and s.state <> 'waiting'`);
      expect(unstaffed).toEqual([]);
    } finally {
      await opened.close();
      await dropDatabase(inject('server'), name);
    }
  });
});
