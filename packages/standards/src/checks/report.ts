import type { Problem } from '@ortalyk/domain';
import { nearestChoice } from '../nearest.js';

/** Collects refusals of one pack with the file each path lives in. */
export class PackReport {
  readonly problems: Problem[] = [];
  readonly #fileOf: (path: string) => string;

  constructor(fileOf: (path: string) => string) {
    this.#fileOf = fileOf;
  }

  refuse(code: string, path: string, details: { readonly value: string; readonly nearest?: string; readonly clause?: string }): void {
    this.problems.push({
      code, path, params: { file: this.#fileOf(path), value: details.value, nearest: details.nearest ?? '' }, ...(details.clause ? { clause: details.clause } : {}),
    });
  }

  /** Refuses a reference that is not among the choices, naming the nearest one. */
  resolve(code: string, path: string, reference: { readonly value: string | null | undefined; readonly choices: ReadonlySet<string> }): void {
    const { value, choices } = reference;
    if (value === null || value === undefined || choices.has(value)) return;
    this.refuse(code, path, { value, nearest: nearestChoice(value, choices) });
  }
}
