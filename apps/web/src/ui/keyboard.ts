import { useEffect, useRef, useSyncExternalStore } from 'react';

/** A key of the page: by `event.code`, since on a Cyrillic layout `event.key` is another letter. */
export interface Shortcut {
  /** `KeyN`, `Slash`, `Escape`, `Enter`; a key of the keyboard, whatever letter is on it. */
  readonly code: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
  /** What it does, for the list of keys. */
  readonly label: string;
  /** How the key is written beside its control: «N», «Ctrl+Enter». */
  readonly shown: string;
  readonly run: (event: KeyboardEvent) => void;
  /** Works also while typing into a field; only for keys that write nothing. */
  readonly whileTyping?: boolean;
}

const stack: { current: readonly Shortcut[] }[] = [];
let snapshot: readonly Shortcut[] = [];
const watchers = new Set<() => void>();

function retell(): void {
  snapshot = stack.flatMap((layer) => layer.current);
  for (const watcher of watchers) watcher();
}

/** True where the key would write into something. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'file'].includes(target.type);
}

/** The shortcut a key press means: the layer opened last wins; nothing while a dialog or a menu holds the keyboard. */
export function shortcutFor(event: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>, layers: readonly (readonly Shortcut[])[], typing: boolean): Shortcut | undefined {
  const control = event.ctrlKey || event.metaKey;
  for (const layer of layers.toReversed()) {
    const found = layer.find(
      (key) =>
        (key.code === event.code || (key.code === 'Enter' && event.code === 'NumpadEnter')) &&
        Boolean(key.ctrl) === control && Boolean(key.shift) === event.shiftKey && Boolean(key.alt) === event.altKey &&
        (!typing || key.whileTyping === true),
    );
    if (found) return found;
  }
  return undefined;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"]')) return;
  const shortcut = shortcutFor(event, stack.map((layer) => layer.current), isTyping(event.target));
  if (!shortcut) return;
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) event.stopPropagation();
  shortcut.run(event);
}

// Keys with Ctrl come before the controls: a select would open on Ctrl+Enter. Plain keys come after them: Esc closes a list first.
const onKeyDownEarly = (event: KeyboardEvent): void => {
  if (event.ctrlKey || event.metaKey) onKeyDown(event);
};
const onKeyDownLate = (event: KeyboardEvent): void => {
  if (!event.ctrlKey && !event.metaKey) onKeyDown(event);
};

function listen(): void {
  document.addEventListener('keydown', onKeyDownEarly, true);
  document.addEventListener('keydown', onKeyDownLate);
}

function stopListening(): void {
  document.removeEventListener('keydown', onKeyDownEarly, true);
  document.removeEventListener('keydown', onKeyDownLate);
}

/** Gives a page its keys while it is on the screen. Later pages win over earlier ones. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const layer = useRef<readonly Shortcut[]>(shortcuts);
  useEffect(() => {
    layer.current = shortcuts;
    retell();
  }, [shortcuts]);
  useEffect(() => {
    if (stack.length === 0) listen();
    stack.push(layer);
    retell();
    return () => {
      stack.splice(stack.indexOf(layer), 1);
      if (stack.length === 0) stopListening();
      retell();
    };
  }, []);
}

/** Every key that works now, for the list of keys. */
export function useAllShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => snapshot,
    () => snapshot,
  );
}
