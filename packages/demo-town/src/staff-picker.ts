import type { AccessPreset, Channel } from '@ortalyk/standards';
import type { Random } from './random.js';
import type { StaffMember } from './staff.js';

/** Who registers and who does which step. */
export class StaffPicker {
  readonly #staff: readonly StaffMember[];
  readonly #known = new Map<string, readonly StaffMember[]>();

  constructor(staff: readonly StaffMember[]) {
    if (staff.length === 0) throw new RangeError('a town needs staff');
    this.#staff = staff;
  }

  /** People at the desk register visits, the contact centre calls, the registry letters. */
  registrar(mode: Channel['mode'], office: number, random: Random): StaffMember {
    const preset: AccessPreset = mode === 'written' || mode === 'online' ? 'registryClerk' : 'operator';
    const found = this.#list(`registrar|${mode}|${office}`, () => this.#registrars(preset, mode === 'phone', office));
    return random.pick(found);
  }

  /** Somebody of the unit, by preference of the position the standard names. */
  worker(unitId: string, position: string, random: Random): StaffMember | null {
    const found = this.#list(`worker|${unitId}|${position}`, () => {
      const inUnit = this.#staff.filter(({ unit }) => unit.id === unitId);
      const named = inUnit.filter((member) => member.position.code === position);
      return named.length > 0 ? named : inUnit;
    });
    return found.length === 0 ? null : random.pick(found);
  }

  #registrars(preset: AccessPreset, byPhone: boolean, office: number): readonly StaffMember[] {
    const able = this.#staff.filter((member) => member.preset === preset);
    const companyWide = able.filter(({ unit }) => unit.officeId === null);
    const here = able.filter((member) => member.office === office && member.unit.officeId !== null);
    const choices = byPhone || preset === 'registryClerk' ? [companyWide, here, able] : [here, companyWide, able];
    return choices.find((list) => list.length > 0) ?? this.#staff.filter((member) => member.preset === 'operator' || member.preset === 'supervisor');
  }

  #list(key: string, make: () => readonly StaffMember[]): readonly StaffMember[] {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.#known.set(key, made);
    return made;
  }
}
