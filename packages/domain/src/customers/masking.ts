/** A number with only its last two characters to be seen. */
export function maskNumber(value: string): string {
  return value.length <= 2 ? '•'.repeat(value.length) : `${'•'.repeat(value.length - 2)}${value.slice(-2)}`;
}

/** A phone with only its last two digits, an address or e-mail with only its first letter. */
export function maskContact(kind: string, value: string): string {
  if (kind === 'phone') return maskNumber(value);
  const at = kind === 'email' ? value.lastIndexOf('@') : -1;
  return at > 0 ? `${value.slice(0, 1)}•••${value.slice(at)}` : `${value.slice(0, 1)}•••`;
}
