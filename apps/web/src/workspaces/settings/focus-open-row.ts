/** The focus returns to the row whose card closes. */
export function focusOpenRow(): void {
  document.querySelector<HTMLElement>('[role="row"][aria-selected="true"]')?.focus();
}
