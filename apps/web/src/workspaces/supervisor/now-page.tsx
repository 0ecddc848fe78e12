/** Written next. */
export function NowPage() {
  return null;
}
