/** No problem. */
export const NONE = `'[]'::jsonb`;
export const ROWS = 's.row_no > :from and s.row_no <= :to';
export const NEW = `${ROWS} and s.verdict = 'new'`;
export const CHANGE = `${ROWS} and s.verdict = 'changed'`;
export const EITHER = `${ROWS} and s.verdict in ('new', 'changed')`;
/** Changes that are taken back. */
export const GONE = `c.verdict = 'undone'`;

/** A problem where the condition holds; `value` is SQL. */
export function when(condition: string, [code, field, value]: readonly [code: string, field: string, value: string]): string {
  return `case when ${condition} then import_problem('${code}', '${field}', ${value}) else ${NONE} end`;
}

/** Rows judged: `found` with what is known, `problems` added to those of the cells, `changed` said of rows that are not new. */
export function judged(found: string, problems: readonly string[], { isNew, isChanged, entityId }: { readonly isNew: string; readonly isChanged: string; readonly entityId: string }): string {
  const all = [`coalesce(problems, ${NONE})`, ...problems].join('\n || ');
  return `select f.*, nullif(${all}, ${NONE}) as refusal, ${isNew} as is_new, not (${isNew}) and coalesce(${isChanged}, false) as is_changed, coalesce(${entityId}, import_row_id(:ms, row_no)) as entity_id from (${found}) f`;
}

/** Notes what a chunk changed, with `before` as SQL for the changed and the version a row has now (null where it counts none). */
export function noteChanges(before: string, version: string): string {
  return `insert into import_change (import_id, row_no, entity_id, action, version_after, before)
   select :import::uuid, s.row_no, s.entity_id, case when s.verdict = 'new' then 'created' else 'changed' end, ${version}, ${before} from %s s where ${EITHER}`;
}

/** What happened to each changed entity, for its audit. */
export function noteEvents(entity: string, [created, changed]: readonly [string, string], accountId = 'null::uuid'): string {
  return `insert into event (id, at, happened_at, actor_id, request_id, type, entity, entity_id, account_id, data)
   select import_row_id(:ms, s.row_no), :at::timestamptz, :at::timestamptz, :actor::uuid, :request, case when s.verdict = 'new' then '${created}' else '${changed}' end, '${entity}', s.entity_id, ${accountId},
     jsonb_build_object('operation', 'import', 'importId', :import::text, 'row', s.row_no) from %s s where ${EITHER}`;
}

/** The same of what was taken back. */
export function noteUndone(entity: string, type: string, accountId = 'null::uuid'): string {
  return `insert into event (id, at, happened_at, actor_id, request_id, type, entity, entity_id, account_id, data)
   select import_row_id(:ms, c.row_no), :at::timestamptz, :at::timestamptz, :actor::uuid, :request, '${type}', '${entity}', c.entity_id, ${accountId},
     jsonb_build_object('operation', 'undoImport', 'importId', :import::text) from chunk c where ${GONE}`;
}
