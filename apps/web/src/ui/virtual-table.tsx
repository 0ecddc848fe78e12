import Box from '@mui/material/Box';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import { VirtualRow } from './virtual-row.js';
import { useRovingRows } from './use-roving-rows.js';

export interface VirtualColumn<Row> {
  readonly key: string;
  /** Every column has a name. */
  readonly header: string;
  /** CSS grid track: `120px`, `minmax(140px, 2fr)`. */
  readonly width: string;
  readonly render: (row: Row) => ReactNode;
  readonly align?: 'end';
}

export interface VirtualTableProps<Row> {
  readonly label: string;
  readonly columns: readonly VirtualColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly onOpen: (row: Row) => void;
  /** Key of the row whose card is open. */
  readonly openKey?: string | undefined;
  /** Heading of the group a row begins or belongs to; rows of one group must stand together. */
  readonly groupOf?: (row: Row) => { readonly key: string; readonly label: ReactNode };
  /** Called when the last rows come into sight; the next page is asked for. */
  readonly onEndReached?: () => void;
  /** Rows on the server, where known. */
  readonly totalCount?: number | undefined;
  readonly rowHeight?: number;
  /** Told which row has the keyboard, for keys that act on it. */
  readonly onActiveRow?: (row: Row | undefined) => void;
}

type Item<Row> = { readonly kind: 'group'; readonly key: string; readonly label: ReactNode } | { readonly kind: 'row'; readonly key: string; readonly row: Row; readonly at: number };

/** Rows with a heading line before each group. */
export function withGroups<Row>(rows: readonly Row[], rowKey: (row: Row) => string, groupOf: VirtualTableProps<Row>['groupOf']): readonly Item<Row>[] {
  let last: string | undefined;
  return rows.flatMap((row, at): Item<Row>[] => {
    const item: Item<Row> = { kind: 'row', key: rowKey(row), row, at };
    const group = groupOf?.(row);
    if (group === undefined || group.key === last) return [item];
    last = group.key;
    return [{ kind: 'group', key: `group-${group.key}`, label: group.label }, item];
  });
}

/** A long list: only the rows in sight exist; arrows, Home, End, PageUp, PageDown move, Enter opens; one stop of Tab. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { label, columns, rows, rowKey, rowHeight = 30, totalCount } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const items = withGroups(rows, rowKey, props.groupOf);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 12,
    scrollPaddingStart: rowHeight + 4,
    onChange: (instance) => {
      const last = instance.getVirtualItems().at(-1);
      if (last !== undefined && last.index >= items.length - 10) props.onEndReached?.();
    },
  });
  const indexOf = (at: number) => items.findIndex((item) => item.kind === 'row' && item.at === at);
  const roving = useRovingRows({ ...props, scrollTo: (at) => virtualizer.scrollToIndex(indexOf(at), { align: 'auto' }), scroller });
  const template = columns.map((column) => column.width).join(' ');

  return (
    <Box ref={scroller} role="grid" aria-label={label} aria-rowcount={(totalCount ?? rows.length) + 1} onKeyDown={roving.onKeyDown} sx={{ overflow: 'auto', flex: 1, minHeight: 0, position: 'relative' }}>
      <Box sx={{ minWidth: 'min-content' }}>
        <Box role="rowgroup" sx={{ position: 'sticky', top: 0, zIndex: 1 }}>
          <Box role="row" aria-rowindex={1} sx={{ display: 'grid', gridTemplateColumns: template, height: 32, alignItems: 'center', backgroundColor: 'background.default', borderBottom: 1, borderTop: 1, borderColor: 'divider' }}>
            {columns.map((column) => (
              <Box key={column.key} role="columnheader" sx={{ px: 1.25, fontWeight: 600, color: 'text.secondary', textAlign: column.align ?? 'start', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
                {column.header}
              </Box>
            ))}
          </Box>
        </Box>
        <Box role="rowgroup" sx={{ position: 'relative', height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((virtual) => {
            const item = items[virtual.index];
            if (item === undefined) return null;
            const place = { position: 'absolute', top: 0, left: 0, right: 0, height: virtual.size, transform: `translateY(${virtual.start}px)` } as const;
            if (item.kind === 'group') {
              return (
                <Box key={item.key} role="row" style={place} sx={{ borderBottom: 1, borderColor: 'divider' }}>
                  <Box role="gridcell" aria-colspan={columns.length} sx={{ px: 1.25, lineHeight: `${rowHeight}px`, fontWeight: 600 }}>
                    {item.label}
                  </Box>
                </Box>
              );
            }
            return (
              <VirtualRow
                key={item.key}
                item={item}
                columns={columns}
                template={template}
                style={place}
                open={props.openKey === item.key}
                reachable={roving.active === item.at}
                onFocus={roving.onFocus}
                onOpen={props.onOpen}
              />
            );
          })}
        </Box>
      </Box>
    </Box>
  );
}
