import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputBase from '@mui/material/InputBase';
import { useId, useRef, useState, type ReactNode, type RefObject } from 'react';
import { HitList } from './hit-list.js';
import { SearchFilters } from './search-filters.js';
import type { SearchFilter, SearchHit, SearchKind } from './use-search.js';
import { useCombobox } from './use-combobox.js';

/** What was looked for, and which kinds are among the hits. */
export interface EverythingFound {
  readonly text: string;
  /** Place and state the search is narrowed to. */
  readonly narrowed: object;
  readonly kinds: ReadonlySet<SearchKind>;
}

export interface SearchComboboxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly onPick: (hit: SearchHit, found: readonly SearchHit[], text: string) => void;
  /** A form's picker looks for one kind and is not narrowed further. */
  readonly kind?: SearchKind;
  readonly recent?: readonly SearchHit[];
  /** What can be done when nothing is found, offered under the sentence that says so. */
  readonly otherwise?: { readonly label: string; readonly run: (text: string) => void };
  /** What can be done with everything found, offered under the hits. */
  readonly offer?: ((found: EverythingFound) => ReactNode) | undefined;
  readonly start?: ReactNode;
  readonly end?: ReactNode;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly id?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string;
  readonly keyShortcut?: string;
  /** Keeps the typed text after a choice; a form's picker clears it. */
  readonly keepText?: boolean;
}

const NOBODY: readonly SearchHit[] = [];

/** An input with what was found under it: arrows choose, Enter opens, Tab narrows, Esc closes. The typed text lives here, outside every page. */
export function SearchCombobox(props: SearchComboboxProps) {
  const { kind, otherwise, recent = NOBODY } = props;
  const everything: SearchFilter = kind === undefined ? {} : { kind };
  const [filter, setFilter] = useState(everything);
  const { text, type, setOpen, active, setActive, search, lines, shown, pick, onKeyDown } = useCombobox({ ...props, filter, recent });
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const own = useRef<HTMLInputElement>(null);
  const input = props.inputRef ?? own;
  const narrowed = kind === undefined && Object.values(filter).some((value) => value != null);
  return (
    <Box
      ref={box}
      sx={{ position: 'relative', width: '100%' }}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <InputBase
        fullWidth
        value={text}
        placeholder={props.placeholder}
        startAdornment={props.start}
        endAdornment={props.end}
        onChange={(event) => type(event.target.value)}
        onFocus={(event) => event.target.select()}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        inputRef={input}
        sx={{ ...LOOK, borderColor: props.invalid === true ? 'error.main' : 'var(--mui-palette-look-control)' }}
        slotProps={{
          input: {
            id: props.id,
            role: 'combobox',
            type: 'text',
            autoComplete: 'off',
            spellCheck: false,
            maxLength: 100,
            'aria-label': props.label,
            'aria-expanded': shown,
            'aria-controls': shown ? listId : undefined,
            'aria-autocomplete': 'list',
            'aria-activedescendant': shown && lines[active] !== undefined ? `${listId}-${active}` : undefined,
            'aria-invalid': props.invalid === true ? true : undefined,
            'aria-describedby': props.describedBy,
            'aria-keyshortcuts': props.keyShortcut,
          },
        }}
      />
      {shown && (
        <HitList
          id={listId}
          search={search}
          lines={lines}
          text={text.trim()}
          active={active}
          onActive={setActive}
          onPick={pick}
          narrowed={narrowed}
          onWiden={() => setFilter(everything)}
          offer={props.offer?.({ text: text.trim(), narrowed: placeOf(filter), kinds: new Set(search.hits.map((hit) => hit.kind)) })}
          filters={kind === undefined ? <SearchFilters filter={filter} onChange={setFilter} onLeave={() => input.current?.focus()} /> : undefined}
        >
          {otherwise !== undefined && (
            <Button
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                setOpen(false);
                otherwise.run(text.trim());
              }}
            >
              {otherwise.label}
            </Button>
          )}
        </HitList>
      )}
    </Box>
  );
}

/** An export has a kind of its own, and names no district that is not chosen. */
function placeOf({ kind: _kind, ...place }: SearchFilter): object {
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value != null));
}

const LOOK = {
  minHeight: 30,
  px: '9px',
  gap: 1,
  border: 1,
  borderRadius: 1,
  backgroundColor: 'var(--mui-palette-look-surface)',
  '&.Mui-focused': { outline: '2px solid var(--mui-palette-primary-main)', outlineOffset: -1 },
  '& input': { p: '4px 0', height: 20 },
  '& input:focus-visible': { outline: 'none' },
} as const;
