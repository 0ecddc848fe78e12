import { Migration } from '@mikro-orm/migrations';

/** The list of all appeals by due, the answered ones among them; the open ones have their own, smaller index. */
export class Migration20261122005000AppealDue extends Migration {
  override up(): void {
    this.addSql('create index appeal_due on appeal (due_at, id)');
  }
}
