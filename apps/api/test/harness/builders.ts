import { foldText, type GrantScope, type Language, type Preset } from '@ortalyk/domain';
import type { Db } from '../../src/db/db.js';
import { hashPassword } from '../../src/modules/staff/index.js';
import { newId } from '../../src/platform/ids.js';

export const PASSWORD = 'correct horse battery';

export interface BuiltStaff {
  readonly id: string;
  readonly login: string;
  readonly officeId: string;
  readonly unitId: string;
}

export interface StaffWish {
  readonly role?: Preset;
  readonly login?: string;
  readonly fullName?: string;
  readonly officeId?: string;
  readonly unitId?: string;
  readonly scope?: GrantScope;
  readonly language?: Language;
  readonly mustChangePassword?: boolean;
}

let count = 0;
let hash: Promise<string> | undefined;

/** Roles that reach the whole company, as administrators give them. */
const COMPANY_WIDE: ReadonlySet<Preset> = new Set(['administrator', 'auditor']);

/** Writes rows tests start from, straight into the tables: what a test says is what it needs, the rest is filled in. */
export class Builders {
  readonly db: Db;

  constructor(db: Db) {
    this.db = db;
  }

  /** Id of an office of the pack by its place in the order of codes. */
  async office(index = 0): Promise<string> {
    const offices = await this.db.rows<{ id: string }>(`select id from office order by code`);
    return required(offices[index], `office ${index}`).id;
  }

  /** A unit of the office (or of the whole company) by code; the first one without a code. */
  async unit(officeId: string, code?: string): Promise<string> {
    const unit = await this.db.row<{ id: string }>(
      `select id from unit where (office_id = $1 or office_id is null) and ($2::text is null or code = $2) order by office_id nulls last, code limit 1`,
      [officeId, code ?? null],
    );
    return required(unit, `unit ${code ?? ''}`).id;
  }

  /** A person with one role and a known password. */
  async staff(wish: StaffWish = {}): Promise<BuiltStaff> {
    count += 1;
    hash ??= hashPassword(PASSWORD);
    const role = wish.role ?? 'operator';
    const officeId = wish.officeId ?? (await this.office());
    const unitId = wish.unitId ?? (await this.unit(officeId));
    const built = { id: newId(), login: wish.login ?? `${role.toLowerCase()}${count}`, officeId, unitId };
    const fullName = wish.fullName ?? `Сотрудник ${count}`;
    const position = await this.db.row<{ code: string }>(
      `select p ->> 'code' as code from pack_edition, jsonb_array_elements(content -> 'positions') p where state = 'inForce' and p ->> 'preset' is not null limit 1`,
    );
    await this.db.rows(
      `insert into staff (id, login, full_name, full_name_folded, position, office_id, unit_id, language, password_hash, must_change_password)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [built.id, built.login, fullName, foldText(fullName), position?.code ?? '', officeId, unitId, wish.language ?? 'ru', await hash, wish.mustChangePassword ?? false],
    );
    await this.grant(built, role, wish.scope ?? (COMPANY_WIDE.has(role) ? 'company' : 'office'));
    return built;
  }

  /** Gives a person one more role. */
  async grant(staff: BuiltStaff, role: Preset, scope: GrantScope = 'office'): Promise<void> {
    await this.db.rows(`insert into staff_grant (id, staff_id, role, scope, office_id) values ($1, $2, $3, $4, $5)`, [
      newId(), staff.id, role, scope, scope === 'company' ? null : staff.officeId,
    ]);
  }
}

function required<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`no ${what} in the test database`);
  return value;
}
