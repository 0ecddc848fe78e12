/** The words of a changed value: a label's Russian, a person's name, a list joined; null where there is nothing. */
export function plainValue(value: unknown): string | boolean | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map((one) => String(plainValue(one) ?? '')).join(', ') || null;
  if (typeof value !== 'object') return null;
  const record = value as Record<string, unknown>;
  const named = record['ru'] ?? record['fullName'] ?? record['number'] ?? record['label'] ?? record['code'];
  return named === undefined ? JSON.stringify(value) : plainValue(named);
}
