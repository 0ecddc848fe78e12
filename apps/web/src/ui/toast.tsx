import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import SnackbarContent from '@mui/material/SnackbarContent';
import { useSyncExternalStore } from 'react';

export interface Toast {
  readonly text: string;
  /** The way back, instead of «are you sure?» beforehand. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Milliseconds on the screen; longer where there is something to undo. */
  readonly durationMs?: number;
}

let current: (Toast & { readonly key: number }) | null = null;
let keys = 0;
const watchers = new Set<() => void>();

function set(next: typeof current): void {
  current = next;
  for (const watcher of watchers) watcher();
}

/** Says in one line what has been done, with the way to undo it where there is one. */
export function showToast(toast: Toast): void {
  keys += 1;
  set({ ...toast, key: keys });
}

/** Where toasts appear; one in the application. */
export function Toasts() {
  const toast = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => current,
  );
  if (toast === null) return null;
  const { action } = toast;
  return (
    <Snackbar key={toast.key} open autoHideDuration={toast.durationMs ?? (action ? 8_000 : 4_000)} onClose={(_event, reason) => reason !== 'clickaway' && set(null)} anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}>
      <SnackbarContent
        role="status"
        message={toast.text}
        sx={{ backgroundColor: 'var(--mui-palette-look-text)', color: 'var(--mui-palette-look-surface)', fontSize: 13, py: 0.25 }}
        action={
          action && (
            <Button
              variant="text"
              sx={{ color: 'inherit', textDecoration: 'underline' }}
              onClick={() => {
                set(null);
                action.run();
              }}
            >
              {action.label}
            </Button>
          )
        }
      />
    </Snackbar>
  );
}
