import { currentCsrfToken } from '../../graphql/session-gate.js';

/** The import begun with a file, or why there is none: a sentence of the server, null where it gave none. */
export type BegunImport = { readonly id: string } | { readonly refusal: string | null };

/** Sends a file of another system; nothing is written by it yet. */
export async function uploadImport(kind: string, file: File): Promise<BegunImport> {
  const body = new FormData();
  body.append('file', file);
  try {
    const answer = await fetch(`/imports/${kind}`, { method: 'POST', body, credentials: 'same-origin', headers: { 'x-csrf-token': currentCsrfToken() ?? '' } });
    const said = (await answer.json()) as { readonly id?: unknown; readonly problems?: readonly { readonly message?: unknown }[] };
    if (typeof said.id === 'string') return { id: said.id };
    const message = said.problems?.[0]?.message;
    return { refusal: typeof message === 'string' ? message : null };
  } catch {
    return { refusal: null };
  }
}
