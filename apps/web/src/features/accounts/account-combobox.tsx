import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputBase from '@mui/material/InputBase';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { HitList } from './hit-list.js';
import { useAccountSearch, type AccountHit } from './use-account-search.js';

export interface AccountComboboxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly onPick: (hit: AccountHit, found: readonly AccountHit[], text: string) => void;
  /** What can be done when nothing is found, offered under the sentence that says so. */
  readonly otherwise?: { readonly label: string; readonly run: (text: string) => void };
  readonly start?: ReactNode;
  readonly end?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly id?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string;
  readonly keyShortcut?: string;
  /** Keeps the typed text after a choice; a form's picker clears it. */
  readonly keepText?: boolean;
}

/** An input with a list of accounts under it: arrows choose, Enter opens, Esc closes. The typed text lives here, outside every page. */
export function AccountCombobox(props: AccountComboboxProps) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const search = useAccountSearch(open ? text : '');
  const { hits } = search;
  const shown = open && text.trim() !== '';
  // A new answer starts the choice from its first line again.
  useEffect(() => setActive(0), [search.answeredText]);

  const pick = (hit: AccountHit | undefined) => {
    if (hit === undefined) return;
    setOpen(false);
    if (props.keepText !== true) setText('');
    props.onPick(hit, hits, text.trim());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (hits.length > 0) setActive((active + step + hits.length) % hits.length);
    } else if (event.key === 'Enter' && shown && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      // Enter on an answer that is a letter behind would open somebody else's card.
      if (!search.loading) pick(hits[active]);
    } else if (event.key === 'Escape') {
      onEscape(event);
    }
  };
  const onEscape = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!shown && text === '') {
      event.currentTarget.blur();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (shown) setOpen(false);
    else setText('');
  };
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
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
        }}
        onFocus={(event) => event.target.select()}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        inputRef={props.inputRef}
        sx={inputLook(props.invalid === true)}
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
            'aria-activedescendant': shown && hits[active] !== undefined ? `${listId}-${active}` : undefined,
            'aria-invalid': props.invalid === true ? true : undefined,
            'aria-describedby': props.describedBy,
            'aria-keyshortcuts': props.keyShortcut,
          },
        }}
      />
      {shown && (
        <HitList id={listId} search={search} text={text.trim()} active={active} onActive={setActive} onPick={pick}>
          {props.otherwise !== undefined && (
            <Button
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                setOpen(false);
                props.otherwise?.run(text.trim());
              }}
            >
              {props.otherwise.label}
            </Button>
          )}
        </HitList>
      )}
    </Box>
  );
}

function inputLook(invalid: boolean) {
  return {
    minHeight: 30,
    px: '9px',
    gap: 1,
    border: 1,
    borderRadius: 1,
    borderColor: invalid ? 'error.main' : 'var(--mui-palette-look-control)',
    backgroundColor: 'var(--mui-palette-look-surface)',
    '&.Mui-focused': { outline: '2px solid var(--mui-palette-primary-main)', outlineOffset: -1 },
    '& input': { p: '4px 0', height: 20 },
    '& input:focus-visible': { outline: 'none' },
  } as const;
}
