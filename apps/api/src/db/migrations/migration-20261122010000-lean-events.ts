import { Migration } from '@mikro-orm/migrations';

/**
 * The log is the longest table, and half of it were indexes. An appeal has a dozen events: found by the appeal they are sorted in no time, and
 * what happens to its steps and processes is read nowhere else. Days are found by where they lie in the table, which is written in time's order.
 */
const events = /* sql */ `
drop index event_entity, event_appeal, event_at;
create index event_entity on event (entity_id, at desc, id desc) where entity not in ('appeal', 'step', 'process');
create index event_appeal on event (appeal_id) where appeal_id is not null;
create index event_at on event using brin (at);
`;

export class Migration20261122010000LeanEvents extends Migration {
  override up(): void {
    this.addSql(events);
  }
}
