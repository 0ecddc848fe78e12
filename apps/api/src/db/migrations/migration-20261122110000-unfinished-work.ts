import { Migration } from '@mikro-orm/migrations';

/** What a bulk load still owes the database; whoever opens it next finishes it. */
export class Migration20261122110000UnfinishedWork extends Migration {
  override up(): void {
    this.addSql('create table unfinished_work (ordinal int primary key, statement text not null)');
  }
}
