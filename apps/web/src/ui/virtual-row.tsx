import Box from '@mui/material/Box';
import type { CSSProperties } from 'react';
import type { VirtualColumn } from './virtual-table.js';

export interface VirtualRowProps<Row> {
  readonly item: { readonly row: Row; readonly at: number };
  readonly columns: readonly VirtualColumn<Row>[];
  readonly template: string;
  readonly style: CSSProperties;
  readonly open: boolean;
  readonly reachable: boolean;
  readonly onFocus: (at: number) => void;
  readonly onOpen: (row: Row) => void;
}

/** One line of a virtual table; the open one has an accent at its edge. */
export function VirtualRow<Row>({ item, columns, template, style, open, reachable, onFocus, onOpen }: VirtualRowProps<Row>) {
  return (
    <Box
      role="row"
      data-row={item.at}
      aria-rowindex={item.at + 2}
      aria-selected={open}
      tabIndex={reachable ? 0 : -1}
      onFocus={() => onFocus(item.at)}
      onClick={() => onOpen(item.row)}
      style={style}
      sx={{
        display: 'grid', gridTemplateColumns: template, alignItems: 'center', cursor: 'pointer', borderBottom: 1, borderColor: 'divider',
        backgroundColor: open ? 'var(--mui-palette-look-chosen)' : 'background.paper',
        boxShadow: open ? 'inset 3px 0 0 var(--mui-palette-primary-main)' : 'none',
        '&:hover': { backgroundColor: open ? 'var(--mui-palette-look-chosen)' : 'action.hover' },
        '&:focus-visible': { outlineOffset: -2 },
      }}
    >
      {columns.map((column) => (
        <Box key={column.key} role="gridcell" sx={{ px: 1.25, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', textAlign: column.align ?? 'start' }}>
          {column.render(item.row)}
        </Box>
      ))}
    </Box>
  );
}
