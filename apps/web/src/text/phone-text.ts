/** A phone of +7 in the groups it is read aloud by; any other contact as it is. */
export function phoneText(value: string): string {
  const parts = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(value.replaceAll(/[\s()-]/g, ''));
  return parts === null ? value : `+7 ${parts.slice(1).join(' ')}`;
}
