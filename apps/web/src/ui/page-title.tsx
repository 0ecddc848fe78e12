import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface PageTitleProps {
  readonly title: string;
  /** Figures of the tab title: «(3) Моя работа». */
  readonly tabCount?: number;
  /** What stands beside the title: filters, a search box, a count. */
  readonly beside?: ReactNode;
  /** Buttons at the right end. */
  readonly actions?: ReactNode;
}

/** The page's one h1, the line it stands in, and the title of the browser tab. */
export function PageTitle({ title, tabCount, beside, actions }: PageTitleProps) {
  useTabTitle(title, tabCount);
  return (
    <Box component="header" sx={{ display: 'flex', alignItems: 'center', gap: 1.5, minHeight: 48, px: 2, py: 1, flexWrap: 'wrap', flex: 'none' }}>
      <Typography component="h1" variant="h1">
        {title}
      </Typography>
      {beside}
      {actions !== undefined && <Box sx={{ ml: 'auto', display: 'flex', gap: 1, alignItems: 'center' }}>{actions}</Box>}
    </Box>
  );
}

/** Names the browser tab after the page. */
export function useTabTitle(title: string, count?: number): void {
  const { t } = useTranslation('common');
  const product = t('product');
  useEffect(() => {
    document.title = `${count ? `(${count}) ` : ''}${title} · ${product}`;
  }, [title, count, product]);
}
