import { Migration } from '@mikro-orm/migrations';

/** A region's or office's calendar is taken out of use, never deleted: promises that keep their date are still counted on it (T3). */
export class Migration20261122050000CalendarRemoval extends Migration {
  override up(): void {
    this.addSql(`alter table calendar add column ended_at timestamptz check (ended_at is null or parent_code is not null)`);
  }
}
