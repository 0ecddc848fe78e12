/** Paper is white: whatever the screen's scheme, a page prints in the light one. */
export function printInLight(): void {
  const root = document.documentElement;
  let before: string | null = null;
  window.addEventListener('beforeprint', () => {
    before = root.getAttribute('data-scheme');
    root.setAttribute('data-scheme', 'light');
  });
  window.addEventListener('afterprint', () => {
    if (before !== null) root.setAttribute('data-scheme', before);
  });
}
