import { setConnection } from '../graphql/connection-state.js';

const mainScript = /<script[^>]+type="module"[^>]+src="([^"]+)"/;
const everyMs = 15 * 60 * 1000;

/** The application's script that an index.html names. */
export function scriptOf(html: string): string | undefined {
  return mainScript.exec(html)?.[1];
}

/** Asks the server for its index.html and tells the status line where it names another script than this page runs. */
export async function checkVersion(): Promise<void> {
  if (!import.meta.env.PROD) return;
  try {
    const response = await fetch('/', { cache: 'no-store', headers: { accept: 'text/html' } });
    if (!response.ok) return;
    const script = scriptOf(await response.text());
    const running = document.querySelector<HTMLScriptElement>('script[type="module"]')?.getAttribute('src');
    if (script !== undefined && running !== null && running !== undefined && script !== running) setConnection({ newVersion: true });
  } catch {
    // No answer says nothing about the version; the status line speaks of the network.
  }
}

/** Looks for a new version now and then, and when a lazy part of this one is no longer there. */
export function watchVersion(): void {
  window.addEventListener('vite:preloadError', () => setConnection({ newVersion: true }));
  setInterval(() => {
    if (document.visibilityState === 'visible') void checkVersion();
  }, everyMs);
}
