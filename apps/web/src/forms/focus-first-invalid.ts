/** Moves the focus to the first wrong field in the order of the page, not of the schema. */
export function focusFirstInvalid(root: ParentNode = document): void {
  // Errors reach the DOM with the next paint.
  requestAnimationFrame(() => {
    const field = root.querySelector<HTMLElement>('[aria-invalid="true"]');
    field?.focus();
    field?.scrollIntoView({ block: 'nearest' });
  });
}
