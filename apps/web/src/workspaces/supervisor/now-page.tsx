import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CompanyDocument } from '../../access/session.generated.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { worstFirst } from '../../features/supervision/figures.js';
import { FiguresTable } from '../../features/supervision/figures-table.js';
import { OfficeNamesDocument, type NowQuery } from '../../features/supervision/now.generated.js';
import { NowStrip } from '../../features/supervision/now-strip.js';
import { OfficeFilter } from '../../features/supervision/office-filter.js';
import { pollMs, useNowFigures } from '../../features/supervision/use-now-figures.js';
import { makeFormat } from '../../text/format.js';
import { useFormat, useLanguage, useLocalized } from '../../text/use-texts.js';
import { Page } from '../../ui/page.js';
import { PageTitle } from '../../ui/page-title.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';

/** The supervisor's first page: what is late, what will be today, where and whose; it updates by itself. */
export function NowPage() {
  const { t } = useTranslation('supervisor');
  const { office } = useSearch({ from: '/signed-in/now' });
  const navigate = useNavigate();
  const { figures, error, refetch, live } = useNowFigures(office);
  const format = useFormat();
  const faultText = useFaultText();
  return (
    <Page
      title={
        <PageTitle
          title={t('now.title')}
          tabCount={figures?.total.late ?? 0}
          beside={
            figures && (
              <Typography sx={{ color: 'text.secondary' }}>
                {t('now.asOf', { at: format.time(figures.asOf) })} · {live ? t('now.live') : t('now.polled', { seconds: pollMs / 1000 })}
              </Typography>
            )
          }
          actions={office === undefined && (figures?.byOffice.length ?? 0) < 2 ? undefined : <OfficeFilter value={office} onChange={(next) => void navigate({ to: '/now', search: next === undefined ? {} : { office: next } })} />}
        />
      }
    >
      {error !== undefined && (
        <Box sx={{ mb: 2 }}>
          <ErrorState text={figures === undefined ? faultText(error) : `${t('now.stale')} ${faultText(error)}`} onRetry={() => void refetch().catch(() => undefined)} />
        </Box>
      )}
      {figures !== undefined && <NowBody figures={figures} office={office} />}
      {figures === undefined && error === undefined && <LoadingRows rows={10} />}
    </Page>
  );
}

function NowBody({ figures, office }: { readonly figures: NowQuery['now']; readonly office: string | undefined }) {
  const { t } = useTranslation('supervisor');
  const label = useLocalized();
  const today = useCompanyDay(figures.asOf);
  // Who sees one office only must not land in a list of the whole company, which everybody may read.
  const seen = office ?? (figures.byOffice.length === 1 ? figures.byOffice[0]?.office.id : undefined);
  const owner = { officeId: seen, officeIds: useFewOffices(figures) };
  const name = figures.byOffice.find((row) => row.office.id === seen)?.office.name;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <Summary figures={figures} />
      <NowStrip figures={figures.total} owner={owner} today={today} label={name === undefined ? t('now.figures') : t('now.figuresOf', { office: label(name) })} />
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', xl: 'minmax(0, 4fr) minmax(0, 5fr)' }, gap: 2, alignItems: 'start' }}>
        <FiguresTable
          title={t('now.byOffice')}
          firstColumn={t('now.office')}
          today={today}
          empty={<EmptyState title={t('now.empty')} hint={t('now.emptyHint')} />}
          rows={worstFirst(figures.byOffice).map((row) => ({ key: row.office.id, name: label(row.office.name), owner: { officeId: row.office.id }, figures: row.figures }))}
        />
        <FiguresTable
          title={t('now.byPerson')}
          hint={t('now.byPersonHint')}
          firstColumn={t('now.person')}
          today={today}
          empty={<EmptyState title={t('now.noPeople')} />}
          rows={worstFirst(figures.byPerson).map((row) => ({
            key: row.staff?.id ?? 'nobody',
            name: row.staff?.fullName ?? t('now.unassigned'),
            ...(row.staff !== null && { place: label(row.staff.unit.name) }),
            owner: { ...owner, personId: row.staff?.id ?? null },
            figures: row.figures,
          }))}
        />
      </Box>
    </Box>
  );
}

/** The offices a total is over, where the viewer heads several but not all; undefined where a list needs no such filter. */
function useFewOffices(figures: NowQuery['now']): readonly string[] | undefined {
  const { data } = useQuery(OfficeNamesDocument, { fetchPolicy: 'cache-first' });
  const shown = figures.byOffice.map((row) => row.office.id);
  const isPart = shown.length > 1 && data?.offices.some(({ id }) => !shown.includes(id)) === true;
  return isPart ? shown : undefined;
}

/** The answer in one sentence above the picture. */
function Summary({ figures }: { readonly figures: NowQuery['now'] }) {
  const { t } = useTranslation('supervisor');
  const label = useLocalized();
  const format = useFormat();
  const { late } = figures.total;
  const worst = worstFirst(figures.byOffice)[0];
  const sentence = late === 0 ? t('now.summary.calm') : t('now.summary.late', { count: late, shown: format.number(late) });
  const where = late > 0 && figures.byOffice.length > 1 && worst !== undefined && worst.figures.late > 0;
  return (
    <Typography sx={{ fontSize: 14 }}>
      {sentence}
      {where && `, ${t('now.summary.worst', { office: label(worst.office.name), shown: format.number(worst.figures.late) })}`}.
    </Typography>
  );
}

/** Figures are of the company's civil day, which may differ from the office's near midnight. */
function useCompanyDay(asOf: string): string {
  const { data } = useQuery(CompanyDocument, { fetchPolicy: 'cache-first' });
  const format = useFormat();
  const language = useLanguage();
  return data === undefined ? format.civilDate(asOf) : makeFormat(language, data.company.timeZone).civilDate(asOf);
}
