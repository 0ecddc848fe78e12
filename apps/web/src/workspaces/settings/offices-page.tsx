/** Written next. */
export function OfficesPage() {
  return null;
}
