import { foldText } from '@ortalyk/domain';
import type { Db } from '../../src/db/db.js';
import { newId } from '../../src/platform/ids.js';

export interface BuiltAccount {
  readonly id: string;
  readonly number: string;
  readonly customerId: string;
  readonly officeId: string;
}

export interface AccountWish {
  readonly number?: string;
  readonly fullName?: string;
  readonly phones?: readonly string[];
  readonly taxId?: string | null;
  readonly street?: string;
  readonly houseNo?: string;
  readonly flat?: string;
  readonly officeId?: string;
  readonly closedOn?: string | null;
  readonly customerId?: string;
  readonly kind?: 'person' | 'legalEntity';
}

let count = 0;

/** A small town for tests: each account with its house, premises and owner. */
export class Town {
  readonly db: Db;

  constructor(db: Db) {
    this.db = db;
  }

  async account(wish: AccountWish = {}): Promise<BuiltAccount> {
    count += 1;
    const officeId = wish.officeId ?? (await this.#firstOffice());
    const customerId = wish.customerId ?? (await this.customer(wish));
    const [street, houseNo, flat] = [wish.street ?? 'улица Абая', wish.houseNo ?? String(count), wish.flat ?? '1'];
    const houseAddress = `${street}, ${houseNo}`;
    const [houseId, premisesId, id] = [newId(), newId(), newId()];
    const number = wish.number ?? `77${String(count).padStart(6, '0')}`;
    await this.db.rows(
      `insert into house (id, office_id, street, house_no, address, address_folded) values ($1, $2, $3, $4, $5, $6)`,
      [houseId, officeId, street, houseNo, houseAddress, foldText(houseAddress)],
    );
    await this.db.rows(`insert into premises (id, house_id, flat, kind, heated_area_hundredths, residents) values ($1, $2, $3, 'flat', 5430, 3)`, [premisesId, houseId, flat]);
    await this.db.rows(
      `insert into account (id, number, premises_id, customer_id, office_id, address, state, opened_on, closed_on) values ($1, $2, $3, $4, $5, $6, $7, '2015-01-01', $8)`,
      [id, number, premisesId, customerId, officeId, `${houseAddress}, кв. ${flat}`, wish.closedOn == null ? 'open' : 'closed', wish.closedOn ?? null],
    );
    await this.db.rows(
      `insert into contract (id, number, kind, state, account_id, customer_id, starts_on) values ($1, $2, 'public', 'inForce', $3, $4, '2015-01-01')`,
      [newId(), `Д-${number}`, id, customerId],
    );
    await this.db.rows(`insert into ownership (id, account_id, customer_id, from_on) values ($1, $2, $3, '2015-01-01')`, [newId(), id, customerId]);
    await this.db.rows(
      `insert into account_fact (id, account_id, kind, amount, from_on) values ($1, $3, 'area', 5430, '2015-01-01'), ($2, $3, 'residents', 3, '2015-01-01')`,
      [newId(), newId(), id],
    );
    return { id, number, customerId, officeId };
  }

  async customer(wish: AccountWish = {}): Promise<string> {
    const id = newId();
    const fullName = wish.fullName ?? `Потребитель Номер ${count}`;
    await this.db.rows(
      `insert into customer (id, kind, full_name, name_folded, tax_id, language) values ($1, $2, $3, $4, $5, 'ru')`,
      [id, wish.kind ?? 'person', fullName, foldText(fullName), wish.taxId ?? null],
    );
    for (const phone of wish.phones ?? []) {
      await this.db.rows(`insert into contact (id, customer_id, kind, value, value_folded) values ($1, $2, 'phone', $3, $4)`, [newId(), id, phone, phone.replace(/\D/g, '')]);
    }
    return id;
  }

  async #firstOffice(): Promise<string> {
    const row = await this.db.row<{ id: string }>(`select id from office order by code limit 1`);
    if (row === null) throw new Error('no office in the test database');
    return row.id;
  }
}
