import type { Instant } from '@ortalyk/domain';
import type { Pack } from '@ortalyk/standards';
import type { TownHooks } from './hooks.js';

export type TownSize = 'small' | 'bench' | 'large';

/** How big a town is: 40 accounts a house, 1.5 customers an account, appeals spread over the years before `asOf`. */
export interface TownMeasures {
  readonly houses: number;
  readonly appeals: number;
  readonly years: number;
  /** Months of charges and payments; three unless told. */
  readonly ledgerMonths?: number;
}

export const TOWN_MEASURES: Readonly<Record<TownSize, TownMeasures>> = {
  small: { houses: 200, appeals: 6000, years: 1, ledgerMonths: 12 },
  bench: { houses: 2500, appeals: 200_000, years: 3 },
  large: { houses: 25_000, appeals: 1_500_000, years: 5 },
};

/** Customers beyond the account holders: co-owners, former owners, people who only wrote. */
export const EXTRA_CUSTOMERS_PER_ACCOUNT = 0.5;

/** People whom another desk wrote down a second time, without an account: about 0.4 % of all customers, for working off. */
export const SECOND_RECORDS_PER_ACCOUNT = 0.006;

/** A row of the installation the town refers to. */
export interface InstalledOffice {
  readonly id: string;
  readonly code: string;
}

export interface InstalledUnit {
  readonly id: string;
  readonly code: string;
  readonly officeId: string | null;
}

export interface TownOptions {
  readonly measures: TownMeasures;
  /** The same seed, pack, instant and measures give the same rows. */
  readonly seed: string;
  /** The town's present: nothing happened after it. */
  readonly asOf: Instant;
  readonly pack: Pack;
  readonly editionId: string;
  readonly offices: readonly InstalledOffice[];
  readonly units: readonly InstalledUnit[];
  /** Password hash of each sign-in; made outside, as chance from a seed must not guard anything. */
  readonly passwordHashOf: (login: string) => string;
  readonly hooks: TownHooks;
}
