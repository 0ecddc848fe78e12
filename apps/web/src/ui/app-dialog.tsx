import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, type ReactNode } from 'react';

export interface AppDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Missing where the dialog cannot be left without an answer. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  readonly width?: number;
  /** Submits on Enter; the actions then hold a submit button. */
  readonly onSubmit?: () => void;
}

/** A dialog with a name, its primary act first; the focus returns to where it came from. */
export function AppDialog({ open, title, onClose, children, actions, width = 480, onSubmit }: AppDialogProps) {
  const titleId = useId();
  const body = (
    <>
      <DialogTitle id={titleId} component="h2">
        {title}
      </DialogTitle>
      <DialogContent>{children}</DialogContent>
      <DialogActions>{actions}</DialogActions>
    </>
  );
  return (
    <Dialog open={open} onClose={() => onClose?.()} aria-labelledby={titleId} slotProps={{ paper: { sx: { width, maxWidth: 'calc(100% - 32px)' } } }}>
      {onSubmit === undefined ? (
        body
      ) : (
        <form
          noValidate
          style={{ display: 'contents' }}
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            onSubmit();
          }}
          onKeyDown={(event) => {
            if (!event.ctrlKey || (event.code !== 'Enter' && event.code !== 'NumpadEnter')) return;
            event.preventDefault();
            event.stopPropagation();
            onSubmit();
          }}
        >
          {body}
        </form>
      )}
    </Dialog>
  );
}
