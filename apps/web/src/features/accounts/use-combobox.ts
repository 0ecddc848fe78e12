import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useSearch, type SearchFilter, type SearchHit, type SearchState } from './use-search.js';

export interface ComboboxOptions {
  readonly onPick: (hit: SearchHit, found: readonly SearchHit[], text: string) => void;
  readonly keepText?: boolean;
  readonly filter: SearchFilter;
  /** Shown before anything is typed. */
  readonly recent: readonly SearchHit[];
}

/** What is typed, what was found, which line is chosen, and the keys that move between them. */
export function useCombobox({ onPick, keepText = false, filter, recent }: ComboboxOptions) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  // Enter struck before the answer: a number read by a scanner ends with Enter at once.
  const [waiting, setWaiting] = useState(false);
  const search = useSearch(open ? text : '', filter);
  const typed = text.trim();
  const lines = typed === '' ? recent : search.hits;
  const shown = open && (typed !== '' || recent.length > 0);
  // A new answer starts the choice from its first line again.
  useEffect(() => setActive(0), [search.answeredText]);

  const pick = (hit: SearchHit | undefined) => {
    if (hit === undefined) return;
    setOpen(false);
    if (!keepText) setText('');
    onPick(hit, typed === '' ? [] : search.hits, typed);
  };
  useEnterStruckEarly({ waiting, setWaiting, search, text: typed, pick });
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
      if (open && lines.length > 0) setActive((active + step + lines.length) % lines.length);
    } else if (event.key === 'Enter' && shown && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      // Enter on an answer that is a letter behind would open somebody else's card: it waits for its own.
      if (search.loading) setWaiting(true);
      else pick(lines[active]);
    } else if (event.key === 'Escape') {
      onEscape(event);
    }
  };
  const type = (next: string) => {
    setText(next);
    setOpen(true);
    setActive(0);
    setWaiting(false);
  };
  return { text, type, setOpen, active, setActive, search, lines, shown, pick, onKeyDown };
}

interface EarlyEnter {
  readonly waiting: boolean;
  readonly setWaiting: (waiting: boolean) => void;
  readonly search: SearchState;
  readonly text: string;
  readonly pick: (hit: SearchHit | undefined) => void;
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
