import { describe, expect, it } from 'vitest';
import { shortcutFor, type Shortcut } from './keyboard.js';

const key = (code: string, more: Partial<Shortcut> = {}): Shortcut => ({ code, label: code, shown: code, run: () => undefined, ...more });
const press = (code: string, more: Partial<KeyboardEvent> = {}) => ({ code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more });

describe('keys of the page', () => {
  const newAppeal = key('KeyN');
  const save = key('Enter', { ctrl: true, whileTyping: true });

  it('go by the place of the key, so that N works on a Cyrillic layout', () => {
    expect(shortcutFor(press('KeyN'), [[newAppeal]], false)).toBe(newAppeal);
  });

  it('leave letters alone while somebody types', () => {
    expect(shortcutFor(press('KeyN'), [[newAppeal, save]], true)).toBeUndefined();
    expect(shortcutFor(press('Enter', { ctrlKey: true }), [[newAppeal, save]], true)).toBe(save);
  });

  it('do not answer to other modifiers: Ctrl+N is the browser’s', () => {
    expect(shortcutFor(press('KeyN', { ctrlKey: true }), [[newAppeal]], false)).toBeUndefined();
  });

  it('belong to the layer opened last', () => {
    const closeCard = key('Escape');
    const leavePage = key('Escape');
    expect(shortcutFor(press('Escape'), [[leavePage], [closeCard]], false)).toBe(closeCard);
  });

  it('take the Enter of the number pad for Enter', () => {
    expect(shortcutFor(press('NumpadEnter', { ctrlKey: true }), [[save]], true)).toBe(save);
  });
});
