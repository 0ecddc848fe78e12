import Box from '@mui/material/Box';
import { Fragment, type HTMLAttributes, type Key, type ReactNode } from 'react';

export interface ComboListProps<Option> {
  readonly listProps: HTMLAttributes<HTMLUListElement>;
  readonly options: readonly Option[];
  readonly optionProps: (option: Option, index: number) => HTMLAttributes<HTMLLIElement> & { readonly key: Key };
  readonly renderOption: (option: Option) => ReactNode;
  readonly groupOf?: (option: Option) => string;
  readonly empty: string;
}

const sheet = {
  position: 'absolute', top: '100%', left: 0, right: 0, zIndex: 20, mt: '2px', border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: 'background.paper', color: 'text.primary', fontWeight: 400,
} as const;

/** The options under a combo box. */
export function ComboList<Option>({ listProps, options, optionProps, renderOption, groupOf, empty }: ComboListProps<Option>) {
  if (options.length === 0) {
    return (
      <Box role="status" sx={{ ...sheet, px: 1.25, py: 0.75, color: 'text.secondary' }}>
        {empty}
      </Box>
    );
  }
  return (
    <Box component="ul" {...listProps} sx={{ ...sheet, listStyle: 'none', maxHeight: 320, overflow: 'auto', py: '4px !important' }}>
      {options.map((option, index) => {
        const { key, ...rest } = optionProps(option, index);
        const group = groupOf?.(option);
        const before = options[index - 1];
        const heads = group !== undefined && (before === undefined || groupOf?.(before) !== group);
        return (
          <Fragment key={key}>
            {heads && (
              <Box component="li" role="presentation" sx={{ px: 1.25, pt: 0.75, pb: 0.25, fontSize: 12, color: 'text.secondary' }}>
                {group}
              </Box>
            )}
            <Box
              component="li"
              {...rest}
              sx={{ px: 1.25, py: '5px', minHeight: 30, cursor: 'pointer', '&[aria-selected="true"]': { fontWeight: 600 }, '&.Mui-focused, &:hover': { backgroundColor: 'var(--mui-palette-look-chosen)' } }}
            >
              {renderOption(option)}
            </Box>
          </Fragment>
        );
      })}
    </Box>
  );
}
