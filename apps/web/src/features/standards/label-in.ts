import type { Label } from '../../text/localized.js';

/** A label written as JSON, as comparisons carry readings; undefined where the text is none. */
export function labelIn(text: string): Label | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('ru' in value) || typeof value.ru !== 'string') return undefined;
    const { ru } = value;
    const kk = 'kk' in value && typeof value.kk === 'string' ? value.kk : null;
    const en = 'en' in value && typeof value.en === 'string' ? value.en : null;
    return { ru, kk, en };
  } catch {
    return undefined;
  }
}
