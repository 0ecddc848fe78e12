import { Migration } from '@mikro-orm/migrations';

/** A file of another system holds personal data: its contents are not kept longer than somebody may need them. */
export class Migration20261122100000ImportFiles extends Migration {
  override up(): void {
    this.addSql(`alter table import_run add column file_removed_at timestamptz`);
  }
}
