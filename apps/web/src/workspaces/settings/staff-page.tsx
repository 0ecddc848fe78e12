/** Written next. */
export function StaffPage() {
  return null;
}
