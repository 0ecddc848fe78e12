import InfoOutlined from '@mui/icons-material/InfoOutlined';
import ReportProblem from '@mui/icons-material/ReportProblemOutlined';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../text/use-texts.js';
import type { OfficeRowFragment } from './offices.generated.js';
import { runsOfWeek } from './office-hours.js';

/** Offices with hours and what the source says of them; an error of the source is shown, never mended. */
export function OfficesTable({ offices, label: name }: { readonly offices: readonly OfficeRowFragment[]; readonly label: string }) {
  const { t } = useTranslation('settings');
  return (
    <Table stickyHeader aria-label={name} sx={{ '& td': { verticalAlign: 'top' }, '& tbody th': { verticalAlign: 'top' }, '& thead th': { backgroundColor: 'background.default' } }}>
      <TableHead>
        <TableRow>
          {(['name', 'address', 'hours', 'phones', 'zone'] as const).map((column) => (
            <TableCell key={column} scope="col">
              {t(`offices.column.${column}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {offices.map((office) => (
          <OfficeLine key={office.id} office={office} />
        ))}
      </TableBody>
    </Table>
  );
}

function OfficeLine({ office }: { readonly office: OfficeRowFragment }) {
  const { t } = useTranslation('settings');
  const label = useLocalized();
  return (
    <TableRow sx={{ backgroundColor: 'background.paper' }}>
      <TableCell component="th" scope="row" sx={{ minWidth: 180 }}>
        {label(office.name)}
        <Box sx={{ color: 'text.secondary', fontSize: 12, fontWeight: 400 }}>{[office.code, office.branch].filter(Boolean).join(' · ')}</Box>
      </TableCell>
      <TableCell>
        {office.address}
        {office.anomaly != null && <Remark icon={<ReportProblem aria-hidden="true" sx={{ fontSize: 15, color: 'warning.main' }} />}>{t('offices.anomaly', { text: office.anomaly })}</Remark>}
      </TableCell>
      <TableCell sx={{ minWidth: 190 }}>
        <OfficeHours office={office} />
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {office.phones.map((phone) => (
          <Box key={phone.number}>
            {phone.number}
            {phone.note != null && <Box component="span" sx={{ color: 'text.secondary', ml: 1, fontSize: 12 }}>{phone.note}</Box>}
          </Box>
        ))}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{office.timeZone}</TableCell>
    </TableRow>
  );
}

function OfficeHours({ office }: { readonly office: OfficeRowFragment }) {
  const { t } = useTranslation(['settings', 'time']);
  const label = useLocalized();
  const runs = runsOfWeek(office.week);
  const short = (weekday: number) => t(`time:weekdayShort.${weekday as 1 | 2 | 3 | 4 | 5 | 6 | 7}`);
  return (
    <>
      {runs.length === 0 && t('offices.noHours')}
      {runs.map((run) => (
        <Box key={run.from} sx={{ whiteSpace: 'nowrap' }}>
          {run.from === run.to ? short(run.from) : `${short(run.from)}–${short(run.to)}`} {run.hours}
        </Box>
      ))}
      {office.hoursReadAs != null && <Remark icon={<InfoOutlined aria-hidden="true" sx={{ fontSize: 15, color: 'text.secondary' }} />}>{t('offices.readAs', { text: label(office.hoursReadAs) })}</Remark>}
    </>
  );
}

function Remark({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', gap: 0.75, alignItems: 'flex-start', color: 'text.secondary', fontSize: 12, lineHeight: '16px', mt: 0.5, maxWidth: 640 }}>
      {icon}
      <span>{children}</span>
    </Box>
  );
}
