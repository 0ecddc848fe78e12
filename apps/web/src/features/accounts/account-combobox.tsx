import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputBase from '@mui/material/InputBase';
import { useId, useRef, type ReactNode, type Ref } from 'react';
import { HitList } from './hit-list.js';
import type { AccountHit } from './use-account-search.js';
import { useCombobox } from './use-combobox.js';

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
  const { text, type, setOpen, active, setActive, search, shown, pick, onKeyDown } = useCombobox(props);
  const { hits } = search;
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
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
