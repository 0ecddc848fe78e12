/** What was typed into a form, kept on this computer until it is sent or thrown away. */
export interface Draft<Values> {
  readonly values: Values;
  /** When it was last typed into, ISO 8601. */
  readonly at: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const prefix = 'ortalyk.draft.';
const keptMs = 7 * 24 * 60 * 60 * 1000;
let closed = false;

/** The draft kept under a key; undefined where there is none, it is unreadable or a week old. */
export function readDraft<Values>(store: Store, key: string, nowMs: number): Draft<Values> | undefined {
  try {
    const text = store.getItem(prefix + key);
    if (text === null) return undefined;
    const draft = JSON.parse(text) as Draft<Values>;
    if (typeof draft.at === 'string' && nowMs - Date.parse(draft.at) < keptMs && typeof draft.values === 'object' && draft.values !== null) return draft;
    store.removeItem(prefix + key);
  } catch {
    // A store that is closed or spoilt loses the draft, not the form.
  }
  return undefined;
}

/** Keeps a draft; a full or closed store is no reason to disturb the typing. */
export function writeDraft(store: Store, key: string, draft: Draft<unknown>): void {
  if (closed) return;
  try {
    store.setItem(prefix + key, JSON.stringify(draft));
  } catch {
    // Nothing to be done here; the form itself still holds the values.
  }
}

export function dropDraft(store: Store, key: string): void {
  try {
    store.removeItem(prefix + key);
  } catch {
    // As above.
  }
}

/** Throws away every draft, when a person leaves a shared computer; forms that go with the page write none any more. */
export function dropAllDrafts(store: Storage): void {
  closed = true;
  for (const key of draftKeys(store)) store.removeItem(key);
}

/** True where something typed waits to be sent. */
export function hasDrafts(store: Storage): boolean {
  return draftKeys(store).length > 0;
}

function draftKeys(store: Storage): readonly string[] {
  return Object.keys(store).filter((key) => key.startsWith(prefix));
}
