import type { Pack } from '@ortalyk/standards';
import { type DistrictData, type Point, type StreetData, almatyDistricts, almatyStreetLines, almatyStreets, commonStreets, settlements } from './data.js';
import type { Random } from './random.js';

/** Where a company's demo town lies: its streets with lines, districts where they are known, and how addresses are written. */
export interface Place {
  /** Put before each address where the company serves several settlements; empty where it serves one. */
  readonly prefix: string;
  readonly country: 'KZ' | 'RU';
  readonly phonePrefix: string;
  readonly districts: readonly DistrictData[];
  readonly officeOfDistrict: Readonly<Record<string, string>>;
  readonly streets: readonly (StreetData & { readonly line: readonly Point[] })[];
}

/** The town of a pack; a company without data of its own gets common streets laid as a grid about the centre. */
export function placeOf(pack: Pack): Place {
  const { code, country } = pack.standard;
  const settlement = settlements()[code];
  const shared = { country, phonePrefix: settlement?.phonePrefix ?? '700', officeOfDistrict: settlement?.officeOfDistrict ?? {} };
  if (settlement?.map === 'almaty') {
    const lines = almatyStreetLines();
    const streets = almatyStreets().flatMap((street) => {
      const line = lines[street.ru];
      return line === undefined ? [] : [{ ...street, line }];
    });
    return { ...shared, prefix: '', districts: almatyDistricts(), streets };
  }
  const centre = settlement?.centre ?? [60, 55];
  const streets = commonStreets(country).map((street, index, all) => ({ ...street, line: gridLine(centre, index, all.length) }));
  return { ...shared, prefix: pack.offices.length > 20 && settlement ? `г. ${settlement.name}, ` : '', districts: [], streets };
}

/** Even streets run west–east, odd ones north–south, 300–400 m apart. */
function gridLine([lon, lat]: Point, index: number, count: number): readonly Point[] {
  const offset = (Math.floor(index / 2) - count / 4) * 0.0035;
  const reach = count * 0.0012;
  return index % 2 === 0 ? [[lon - reach, lat + offset], [lon + reach, lat + offset]] : [[lon + offset * 1.7, lat + reach], [lon + offset * 1.7, lat - reach]];
}

export interface HousePlace {
  readonly street: StreetData;
  readonly houseNo: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly district: DistrictData | null;
}

/** Houses one after another: each on a street drawn by its length, numbered along it, odd and even sides apart. */
export class HousePlacer {
  readonly #place: Place;
  readonly #random: Random;
  readonly #cumulative: readonly number[];
  readonly #taken = new Set<string>();

  constructor(place: Place, random: Random) {
    this.#place = place;
    this.#random = random;
    let total = 0;
    this.#cumulative = place.streets.map((street) => (total += lineLength(street.line)));
  }

  next(): HousePlace {
    const total = this.#cumulative.at(-1) ?? 0;
    const point = this.#random.next() * total;
    const street = this.#place.streets[this.#cumulative.findIndex((sum) => point < sum)] ?? this.#place.streets[0];
    if (street === undefined) throw new RangeError('a town needs streets');
    const share = this.#random.next();
    const number = 1 + Math.floor(share * lineLength(street.line) * 3000);
    const houseNo = this.#freeNumber(street.ru, number);
    const [lon, lat] = pointAlong(street.line, share);
    const side = number % 2 === 0 ? 0.0004 : -0.0004;
    const [longitude, latitude] = [round(lon + side + this.#random.around(0, 0.0002)), round(lat + side + this.#random.around(0, 0.0002))];
    return { street, houseNo, longitude, latitude, district: districtAt(this.#place.districts, [longitude, latitude]) };
  }

  /** The number itself, else with a letter or a fraction, as towns number what was built later. */
  #freeNumber(street: string, number: number): string {
    for (const suffix of ['', 'А', 'Б', '/1', '/2', '/3', 'В', '/4', '/5', '/6']) {
      if (this.#take(street, `${number}${suffix}`)) return `${number}${suffix}`;
    }
    let fraction = 7;
    while (!this.#take(street, `${number}/${fraction}`)) fraction += 1;
    return `${number}/${fraction}`;
  }

  #take(street: string, houseNo: string): boolean {
    const key = `${street}|${houseNo}`;
    if (this.#taken.has(key)) return false;
    this.#taken.add(key);
    return true;
  }
}

function lineLength(line: readonly Point[]): number {
  return line.slice(1).reduce((sum, point, index) => sum + distance(line[index] ?? point, point), 0);
}

/** Degrees of latitude; a degree of longitude is shortened for about 45–55° north. */
function distance([lonA, latA]: Point, [lonB, latB]: Point): number {
  return Math.hypot((lonB - lonA) * 0.68, latB - latA);
}

function pointAlong(line: readonly Point[], share: number): Point {
  let left = lineLength(line) * share;
  for (let index = 1; index < line.length; index += 1) {
    const [from, to] = [line[index - 1], line[index]];
    if (from === undefined || to === undefined) break;
    const length = distance(from, to);
    if (left <= length && length > 0) return [from[0] + ((to[0] - from[0]) * left) / length, from[1] + ((to[1] - from[1]) * left) / length];
    left -= length;
  }
  return line.at(-1) ?? [0, 0];
}

function districtAt(districts: readonly DistrictData[], [lon, lat]: Point): DistrictData | null {
  return districts.find(({ boxes }) => boxes.some(([west, south, east, north]) => lon >= west && lon < east && lat >= south && lat < north)) ?? null;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

const KIND_RU: Readonly<Record<StreetData['kind'], string>> = { street: 'ул.', avenue: 'пр.', road: 'дор.' };
const KIND_KK: Readonly<Record<StreetData['kind'], string>> = { street: 'көшесі', avenue: 'даңғылы', road: '' };

/** «пр. Абая, 12, кв. 5», «пр. Абая, 12, оф. 71»: what is not a flat says itself what it is. */
export function addressRu(place: Place, house: HousePlace, flat: string | null): string {
  const street = house.street.kind === 'road' ? house.street.ru : `${KIND_RU[house.street.kind]} ${house.street.ru}`;
  return `${place.prefix}${street}, ${house.houseNo}${flat === null ? '' : `, ${isFlatNumber(flat) ? 'кв. ' : ''}${flat}`}`;
}

const NOT_FLAT_KK: Readonly<Record<string, string>> = { 'оф.': 'кеңсе', 'маг.': 'дүкен', 'н.п.': 'тұрғын емес үй-жай' };

/** «Абай даңғылы, 12, 5-пәтер», «Абай даңғылы, 12, 71-кеңсе»; null outside Kazakhstan. */
export function addressKk(house: HousePlace, flat: string | null): string | null {
  if (house.street.kk === null) return null;
  const kind = KIND_KK[house.street.kind];
  return `${house.street.kk}${kind && ` ${kind}`}, ${house.houseNo}${flat === null ? '' : `, ${unitKk(flat)}`}`;
}

function isFlatNumber(flat: string): boolean {
  return /^\d/.test(flat);
}

function unitKk(flat: string): string {
  const [kind = '', number = ''] = flat.split(' ');
  return isFlatNumber(flat) ? `${flat}-пәтер` : `${number}-${NOT_FLAT_KK[kind] ?? kind}`;
}
