import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { languageNames } from '../../text/language.js';
import { useLocalized } from '../../text/use-texts.js';
import { DefinitionList } from '../../ui/definition-list.js';
import { StaffChoicesDocument, type StaffRowFragment } from './staff.generated.js';
import type { StaffSent } from './staff-schema.js';

export interface StaffConflictProps {
  /** What this person wanted to save. */
  readonly typed: StaffSent;
  /** What somebody else has saved meanwhile. */
  readonly recorded: StaffRowFragment;
  readonly onTakeTheirs: () => void;
}

/** Both versions after a conflict: the record's own beside the fields that still hold what was typed. */
export function StaffConflict({ typed, recorded, onTakeTheirs }: StaffConflictProps) {
  const { t } = useTranslation('settings');
  const label = useLocalized();
  const { data } = useQuery(StaffChoicesDocument, { fetchPolicy: 'cache-first' });
  const roleLabel = (code: string) => label(data?.roles.find((role) => role.code === code)?.label ?? { ru: code });
  const roles = (grants: readonly { readonly role: string }[]) => grants.map((grant) => roleLabel(grant.role)).join(', ');
  const rows = [
    { term: t('staff.column.name'), value: recorded.fullName, differs: recorded.fullName !== typed.fullName },
    { term: t('staff.column.position'), value: label(recorded.position.label), differs: recorded.position.code !== typed.position },
    { term: t('staff.column.office'), value: label(recorded.office.name), differs: recorded.office.id !== typed.officeId },
    { term: t('staff.column.unit'), value: label(recorded.unit.name), differs: recorded.unit.id !== typed.unitId },
    { term: t('staff.language'), value: languageNames[recorded.language], differs: recorded.language !== typed.language },
    { term: t('staff.column.roles'), value: roles(recorded.grants), differs: roles(recorded.grants) !== roles(typed.grants) },
  ];
  return (
    <Box role="alert" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, mb: 2, backgroundColor: 'var(--mui-palette-look-amberSurface)', display: 'flex', flexDirection: 'column', gap: 1, alignItems: 'flex-start' }}>
      <Typography>{t('staff.stale')}</Typography>
      <DefinitionList items={rows.filter((row) => row.differs)} />
      <Typography sx={{ color: 'text.secondary' }}>{t('staff.staleHint')}</Typography>
      <Button onClick={onTakeTheirs}>{t('staff.takeTheirs')}</Button>
    </Box>
  );
}
