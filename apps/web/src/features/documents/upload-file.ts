import { currentCsrfToken } from '../../graphql/session-gate.js';

/** A file the server has taken. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

export const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const ACCEPTED_FILES = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.txt,.tif,.tiff';

export type UploadRefusal = 'tooBig' | 'type' | 'failed';

/** Why a file cannot be taken, told by the server's answer; 413 is its own limit of size, 415 its list of types. */
export function refusalOf(status: number): UploadRefusal {
  if (status === 413) return 'tooBig';
  return status === 415 ? 'type' : 'failed';
}

/** Sends a file (at most 20 MB) to the store; a refusal where it was not taken. */
export async function uploadFile(file: File): Promise<StoredFile | UploadRefusal> {
  if (file.size > MAX_FILE_BYTES) return 'tooBig';
  const body = new FormData();
  body.append('file', file);
  try {
    const answer = await fetch('/files', { method: 'POST', body, credentials: 'same-origin', headers: { 'x-csrf-token': currentCsrfToken() ?? '' } });
    if (!answer.ok) return refusalOf(answer.status);
    const stored: unknown = await answer.json();
    return isStored(stored) ? { id: stored.id, name: stored.name, size: stored.size } : 'failed';
  } catch {
    return 'failed';
  }
}

function isStored(value: unknown): value is StoredFile {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, size } = value as Record<string, unknown>;
  return typeof id === 'string' && typeof name === 'string' && typeof size === 'number';
}
