import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useAccountSearch, type AccountHit, type AccountSearch } from './use-account-search.js';

export interface ComboboxOptions {
  readonly onPick: (hit: AccountHit, found: readonly AccountHit[], text: string) => void;
  readonly keepText?: boolean;
}

/** What is typed, what was found, which line is chosen, and the keys that move between them. */
export function useCombobox({ onPick, keepText = false }: ComboboxOptions) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  // Enter struck before the answer: a number read by a scanner ends with Enter at once.
  const [waiting, setWaiting] = useState(false);
  const search = useAccountSearch(open ? text : '');
  const { hits } = search;
  const shown = open && text.trim() !== '';
  // A new answer starts the choice from its first line again.
  useEffect(() => setActive(0), [search.answeredText]);

  const pick = (hit: AccountHit | undefined) => {
    if (hit === undefined) return;
    setOpen(false);
    if (!keepText) setText('');
    onPick(hit, hits, text.trim());
  };
  const { loading } = search;
  useEnterStruckEarly({ waiting, setWaiting, search, text: text.trim(), pick });
  const onEscape = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!shown && text === '') {
      event.currentTarget.blur();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    setWaiting(false);
    if (shown) setOpen(false);
    else setText('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (hits.length > 0) setActive((active + step + hits.length) % hits.length);
    } else if (event.key === 'Enter' && shown && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      // Enter on an answer that is a letter behind would open somebody else's card: it waits for its own.
      if (loading) setWaiting(true);
      else pick(hits[active]);
    } else if (event.key === 'Escape') {
      onEscape(event);
    }
  };
  const type = (next: string) => {
    setText(next);
    setOpen(true);
    setWaiting(false);
  };
  return { text, type, setOpen, active, setActive, search, shown, pick, onKeyDown };
}

interface EarlyEnter {
  readonly waiting: boolean;
  readonly setWaiting: (waiting: boolean) => void;
  readonly search: AccountSearch;
  readonly text: string;
  readonly pick: (hit: AccountHit | undefined) => void;
}

/** Opens the first hit once the answer to the whole text has come. */
function useEnterStruckEarly({ waiting, setWaiting, search, text, pick }: EarlyEnter): void {
  const { loading, answeredText, hits } = search;
  const first = hits[0];
  const latest = useRef(pick);
  useEffect(() => {
    latest.current = pick;
  });
  useEffect(() => {
    if (!waiting || loading || answeredText !== text) return;
    setWaiting(false);
    latest.current(first);
  }, [waiting, setWaiting, loading, answeredText, text, first]);
}
