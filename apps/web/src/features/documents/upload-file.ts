import { currentCsrfToken } from '../../graphql/session-gate.js';

/** A file the server has taken. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

export const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const ACCEPTED_FILES = ['.pdf', '.png', '.jpg', '.jpeg', '.docx', '.xlsx', '.txt', '.tif', '.tiff'] as const;

/** Why a file was not taken: the server's own codes, or no usable answer at all. */
export const UPLOAD_REFUSALS = ['fileMissing', 'fileEmpty', 'fileTooLarge', 'fileTypeRefused', 'failed'] as const;
export type UploadRefusal = (typeof UPLOAD_REFUSALS)[number];

/** What can be told without sending: its size and the ending of its name. */
function refusedHere(file: File): UploadRefusal | null {
  if (file.size > MAX_FILE_BYTES) return 'fileTooLarge';
  if (file.size === 0) return 'fileEmpty';
  return ACCEPTED_FILES.some((ending) => file.name.toLowerCase().endsWith(ending)) ? null : 'fileTypeRefused';
}

/** Sends a file (at most 20 MB) to the store; a refusal where it was not taken. */
export async function uploadFile(file: File): Promise<StoredFile | UploadRefusal> {
  const refusal = refusedHere(file);
  if (refusal !== null) return refusal;
  const body = new FormData();
  body.append('file', file);
  try {
    const answer = await fetch('/files', { method: 'POST', body, credentials: 'same-origin', headers: { 'x-csrf-token': currentCsrfToken() ?? '' } });
    const said: unknown = await answer.json();
    if (!answer.ok) return refusalIn(said);
    return isStored(said) ? { id: said.id, name: said.name, size: said.size } : 'failed';
  } catch {
    return 'failed';
  }
}

function refusalIn(said: unknown): UploadRefusal {
  const problems = typeof said === 'object' && said !== null && 'problems' in said && Array.isArray(said.problems) ? (said.problems as { readonly code?: unknown }[]) : [];
  return UPLOAD_REFUSALS.find((code) => code === problems[0]?.code) ?? 'failed';
}

function isStored(value: unknown): value is StoredFile {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, size } = value as Record<string, unknown>;
  return typeof id === 'string' && typeof name === 'string' && typeof size === 'number';
}
