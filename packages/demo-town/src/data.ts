import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface DistrictData {
  readonly code: string;
  readonly name: { readonly ru: string; readonly kk: string };
  /** Rough extents [west, south, east, north]. */
  readonly boxes: readonly (readonly [number, number, number, number])[];
}

export interface StreetData {
  readonly ru: string;
  readonly kk: string | null;
  readonly kind: 'street' | 'avenue' | 'road';
}

export type Point = readonly [number, number];

interface SexNames {
  readonly first: readonly string[];
  readonly surname: readonly string[];
}

export interface KazakhNames {
  readonly male: SexNames & { readonly patronymicSuffix: string };
  readonly female: SexNames & { readonly patronymicSuffix: string };
}

export interface RussianNames {
  readonly male: SexNames & { readonly patronymic: readonly string[] };
  readonly female: SexNames & { readonly patronymic: readonly string[] };
}

/** A town of another company: where it lies and which streets it is given. */
export interface SettlementData {
  readonly name: string;
  readonly centre: Point;
  readonly phonePrefix: string;
  /** Real streets and districts where the project has them; a grid of common streets otherwise. */
  readonly map?: 'almaty';
  /** Which office serves a district, by their codes. */
  readonly officeOfDistrict?: Readonly<Record<string, string>>;
}

const loaded = new Map<string, unknown>();

function load(name: string): unknown {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const value: unknown = JSON.parse(readFileSync(fileURLToPath(new URL(`../data/${name}.json`, import.meta.url)), 'utf8'));
  loaded.set(name, value);
  return value;
}

/** Districts of Almaty: the first whose box holds a point is the point's district. */
export function almatyDistricts(): readonly DistrictData[] {
  return (load('districts') as { districts: readonly DistrictData[] }).districts;
}

/** Streets of Almaty with both names. */
export function almatyStreets(): readonly StreetData[] {
  return (load('streets') as { streets: readonly StreetData[] }).streets;
}

/** Where the streets of Almaty run, by Russian name. */
export function almatyStreetLines(): Readonly<Record<string, readonly Point[]>> {
  return (load('street-lines') as { lines: Readonly<Record<string, readonly Point[]>> }).lines;
}

/** Streets any town may have, by country. */
export function commonStreets(country: 'KZ' | 'RU'): readonly StreetData[] {
  return (load('common-streets') as Record<'KZ' | 'RU', readonly StreetData[]>)[country];
}

/** The main settlement by standard code. */
export function settlements(): Readonly<Record<string, SettlementData>> {
  return (load('settlements') as { settlements: Readonly<Record<string, SettlementData>> }).settlements;
}

export function kazakhNames(): KazakhNames {
  return load('names-kk') as KazakhNames;
}

export function russianNames(): RussianNames {
  return load('names-ru') as RussianNames;
}

/** How often a subject is asked, by its code; what is not named weighs 1. */
export function subjectWeights(): Readonly<Record<string, number>> {
  return (load('subject-weights') as { weights: Readonly<Record<string, number>> }).weights;
}
