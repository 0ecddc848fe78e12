import { describe, expect, it } from 'vitest';
import { type OpenedAccount, emptyAccountRows } from './account-rows.js';
import { IdMaker } from './ids.js';
import { LedgerMaker } from './ledger.js';
import { Random } from './random.js';

const AS_OF = Date.parse('2026-11-20T03:00:00Z');

function opened(change: Partial<OpenedAccount> = {}): OpenedAccount {
  const premises = { id: 'p', createdAt: 0, houseId: 'h', flat: '1', kind: 'flat', heatedAreaHundredths: 5840, residents: 3 } as const;
  return { accountId: 'a', customerId: 'c', number: '1', address: 'д', legal: false, openedOn: '2015-01-01', closedOn: null, premises, metered: true, services: ['heating', 'hotWater'], ...change };
}

function maker(months = 12): LedgerMaker {
  const random = new Random('ledger');
  return new LedgerMaker(new IdMaker(random.fork('ids')), random, { asOf: AS_OF, months });
}

describe('the ledger of the town', () => {
  it('charges heat from October to April, for finished months only, a month once', () => {
    const rows = emptyAccountRows();
    maker().add(opened(), rows);
    const charged = rows.ledger_entry.filter(({ kind }) => kind === 'charge').map(({ period }) => period);
    expect(charged).toEqual(['2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-10-01']);
    expect(new Set(rows.ledger_entry.map(({ period, externalId }) => `${period} ${externalId}`)).size).toBe(rows.ledger_entry.length);
  });

  it('owes what was charged and not paid, above or below what was left over before', () => {
    const ledger = maker();
    const change = Array.from({ length: 200 }, () => {
      const rows = emptyAccountRows();
      ledger.add(opened(), rows);
      const sum = (kind: string): number => rows.ledger_entry.filter((entry) => entry.kind === kind).reduce((total, { amountMinor }) => total + amountMinor, 0);
      return (rows.ledger_balance[0]?.balanceMinor ?? 0) - sum('charge') + sum('payment');
    });
    const month = Math.round(5840 * 145);
    for (const leftOver of change) expect([0, -Math.round(month / 2), month, 2 * month, 3 * month]).toContain(leftOver);
  });

  it('shows on a flat’s meter what a family can have drawn, and not a town', () => {
    const ledger = maker();
    const rows = emptyAccountRows();
    for (let flat = 0; flat < 200; flat += 1) ledger.add(opened(), rows);
    const readings = rows.meter.filter(({ kind }) => kind === 'flat').map(({ readingThousandths }) => Number(readingThousandths));
    expect(readings.length).toBeGreaterThan(100);
    expect(Math.max(...readings)).toBeLessThanOrEqual(1_500_000);
  });

  it('tells nothing of closed accounts', () => {
    const rows = emptyAccountRows();
    maker().add(opened({ closedOn: '2020-01-01' }), rows);
    expect(Object.values(rows).every((list) => list.length === 0)).toBe(true);
  });
});
