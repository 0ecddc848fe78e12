/** Brings the focus back to the row whose card is being closed. */
export function focusOpenRow(): void {
  // The list is drawn anew without the card first.
  requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>('[role="grid"] [data-row][tabindex="0"]')?.focus({ preventScroll: true })));
}
