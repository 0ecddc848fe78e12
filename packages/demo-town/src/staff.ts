import { type Instant, type StepDefinition, foldText } from '@ortalyk/domain';
import type { AccessPreset, Position } from '@ortalyk/standards';
import { IdMaker } from './ids.js';
import { drawPerson } from './people.js';
import { Random } from './random.js';
import type { TownRows } from './rows.js';
import type { InstalledUnit, TownOptions } from './town-plan.js';

/** What staff are planned from. */
export type StaffOptions = Pick<TownOptions, 'measures' | 'seed' | 'asOf' | 'pack' | 'offices' | 'units'>;

export interface StaffMember {
  readonly id: string;
  readonly login: string;
  readonly fullName: string;
  readonly position: Position;
  readonly preset: AccessPreset;
  /** Index in the options' offices. */
  readonly office: number;
  readonly unit: InstalledUnit;
  readonly language: 'ru' | 'kk';
}

/** Presets whose holder works for the whole company. */
const COMPANY_WIDE: ReadonlySet<AccessPreset> = new Set(['auditor', 'administrator']);

/** Offices that get people in a company with many of them; the others are served from these. */
const STAFFED_OFFICES = 3;

/** Logins say the position and the office, so that nobody needs a list beside the screen: `operator-ort`, `specialist-bat-2`. */
export function planStaff(options: StaffOptions, random: Random, from: Instant): readonly StaffMember[] {
  const hiring = new Hiring(options, random, from);
  const { pack } = options;
  const stepPositions = new Set(pack.processMaps.filter(({ mode }) => mode === 'linear').flatMap(({ steps }) => steps.map(({ position }) => position)));
  for (const position of pack.positions) {
    if (position.preset === null) continue;
    if (position.preset === 'operator' || position.preset === 'supervisor' || stepPositions.has(position.code)) hiring.everywhere(position);
    // A position no step names is hired once, where its preset or its unit would otherwise have nobody.
    else if (hiring.lacks(position)) hiring.hire(position, 0);
  }
  // Whatever appeals may ask for, somebody in the unit of each of its steps can do it.
  for (const { mapId } of pack.subjects) {
    for (const step of pack.processMaps.find(({ id }) => id === mapId)?.steps ?? []) hiring.fill(step);
  }
  return hiring.members;
}

class Hiring {
  readonly members: StaffMember[] = [];
  readonly #options: StaffOptions;
  readonly #random: Random;
  readonly #from: Instant;
  readonly #ids: IdMaker;
  readonly #taken = new Set<string>();

  constructor(options: StaffOptions, random: Random, from: Instant) {
    this.#options = options;
    this.#random = random;
    this.#from = from;
    this.#ids = new IdMaker(random.fork('staff ids'));
  }

  hire(position: Position, office: number): void {
    const unit = unitOf(this.#options, position, office);
    const { preset } = position;
    if (unit === undefined || preset === null) return;
    const person = drawPerson(this.#random, this.#options.pack.standard.country);
    const login = freeLogin(`${kebab(preset)}-${(this.#options.offices[office]?.code ?? 'x').toLowerCase()}`, this.#taken);
    const language = person.tradition === 'kazakh' && this.#random.chance(0.3) ? 'kk' : 'ru';
    this.members.push({ id: this.#ids.next(this.#from), login, fullName: person.fullName, position, preset, office, unit, language });
  }

  everywhere(position: Position): void {
    for (const office of this.#officesOf(position.unit)) this.hire(position, office);
  }

  lacks({ preset, unit }: Position): boolean {
    return !this.members.some((member) => member.preset === preset) || !this.members.some((member) => member.unit.code === unit);
  }

  fill(step: StepDefinition): void {
    const able = this.#options.pack.positions.filter(({ preset }) => preset !== null);
    const position = able.find(({ code }) => code === step.position) ?? able.find(({ unit }) => unit === step.unit);
    if (position === undefined) return;
    for (const office of this.#officesOf(step.unit)) {
      const officeId = this.#isPerOffice(step.unit) ? this.#options.offices[office]?.id : null;
      if (!this.members.some(({ unit }) => unit.code === step.unit && unit.officeId === officeId)) this.hire({ ...position, unit: step.unit }, office);
    }
  }

  #officesOf(unit: string | null): readonly number[] {
    return this.#isPerOffice(unit) ? [...staffedOffices(this.#options).keys()] : [0];
  }

  #isPerOffice(unit: string | null): boolean {
    return this.#options.pack.units.find(({ code }) => code === unit)?.perOffice ?? false;
  }
}

/** The offices people sit in: all of a few, the first of many. */
export function staffedOffices(options: Pick<TownOptions, 'offices'>): TownOptions['offices'] {
  return options.offices.length <= STAFFED_OFFICES * 2 ? options.offices : options.offices.slice(0, STAFFED_OFFICES);
}

function unitOf(options: StaffOptions, position: Position, office: number): InstalledUnit | undefined {
  const officeId = options.offices[office]?.id;
  const named = options.units.filter(({ code }) => code === position.unit);
  return named.find((unit) => unit.officeId === officeId) ?? named.find((unit) => unit.officeId === null) ?? (named.length === 0 ? options.units[0] : named[0]);
}

function kebab(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function freeLogin(base: string, taken: Set<string>): string {
  let login = base;
  for (let next = 2; taken.has(login); next += 1) login = `${base}-${next}`;
  taken.add(login);
  return login;
}

/** Rows of `staff` and `staff_grant`: one role each, in the own office unless the preset is company-wide. */
export function staffRows(options: TownOptions, members: readonly StaffMember[], from: Instant): { staff: TownRows['staff'][]; grants: TownRows['staff_grant'][] } {
  const ids = new IdMaker(new Random(`${options.seed}/grants`));
  const staff = members.map((member) => ({
    id: member.id, createdAt: from, login: member.login, fullName: member.fullName, fullNameFolded: foldText(member.fullName), position: member.position.code,
    officeId: options.offices[member.office]?.id ?? '', unitId: member.unit.id, language: member.language,
    passwordHash: options.passwordHashOf(member.login), mustChangePassword: false,
  }));
  const grants = members.map((member) => {
    const scope = COMPANY_WIDE.has(member.preset) || member.unit.officeId === null ? 'company' as const : 'office' as const;
    return { id: ids.next(from), createdAt: from, staffId: member.id, role: member.preset, scope, officeId: scope === 'company' ? null : options.offices[member.office]?.id ?? '' };
  });
  return { staff, grants };
}
