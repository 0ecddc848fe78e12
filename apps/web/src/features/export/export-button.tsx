import Download from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../access/can.js';
import { type ExportName, exportHref } from './export-href.js';

export interface ExportButtonProps {
  readonly list: ExportName;
  /** Variables the page asks its list with; the page's size and place are left out. */
  readonly variables: object;
}

/** Lists without people in them need no more than being seen. */
const WITHOUT_PEOPLE: ReadonlySet<ExportName> = new Set(['work', 'houses']);

/** Takes the whole list along as a CSV or a workbook; not shown to those who may not. */
export function ExportButton({ list, variables }: ExportButtonProps) {
  const { t } = useTranslation('common');
  const mayPeople = usePermission('customers:export');
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!mayPeople && !WITHOUT_PEOPLE.has(list)) return null;
  return (
    <>
      <Button id={id} aria-haspopup="menu" aria-expanded={anchor !== null} startIcon={<Download aria-hidden="true" />} onClick={(event) => setAnchor(event.currentTarget)}>{t('export.button')}</Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} slotProps={{ list: { 'aria-labelledby': id } }}>
        {(['xlsx', 'csv'] as const).map((format) => (
          <MenuItem key={format} component="a" href={exportHref(list, format, variables)} download onClick={() => setAnchor(null)}>{t(`export.${format}`)}</MenuItem>
        ))}
      </Menu>
    </>
  );
}
