/** Frames an error may take to reach the page: on a busy machine it comes after the first one. */
const PATIENCE = 30;

/** Moves the focus to the first wrong field in the order of the page, not of the schema. */
export function focusFirstInvalid(root: ParentNode = document): void {
  const look = (frames: number): void => {
    const field = root.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (field === null && frames > 0) {
      requestAnimationFrame(() => look(frames - 1));
      return;
    }
    field?.focus();
    field?.scrollIntoView({ block: 'nearest' });
  };
  requestAnimationFrame(() => look(PATIENCE));
}
