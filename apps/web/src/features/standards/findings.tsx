import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { LintSeverity } from '@ortalyk/contract';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useFormat } from '../../text/use-texts.js';
import { LineSelect } from '../../ui/line-select.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { FindingCard } from './finding-card.js';
import { countBySeverity, groupFindings, rulesOf } from './findings-groups.js';
import { LintEditionDocument } from './standards.generated.js';
import { SEVERITIES, type CheckSearch } from './urls.js';
import { useRuleName } from './use-rule-name.js';

export interface FindingsProps {
  readonly search: CheckSearch;
  readonly onChange: (change: { readonly severity?: LintSeverity | undefined; readonly rule?: string | undefined }) => void;
}

/** What the check finds in an edition: by severity, each with its clauses and the recommended reading. */
export function Findings({ search, onChange }: FindingsProps) {
  const { t } = useTranslation(['standards', 'common']);
  const faultText = useFaultText();
  const { data, error, refetch } = useQuery(LintEditionDocument, { variables: { editionId: search.edition ?? null } });
  if (data === undefined) return error === undefined ? <LoadingRows rows={10} height={56} /> : <ErrorState text={faultText(error)} onRetry={() => void refetch().catch(() => undefined)} />;
  const findings = data.lintEdition;
  if (findings.length === 0) return <EmptyState title={t('check.clean')} />;
  const groups = groupFindings(findings, search);
  return (
    <>
      <FindingFilters search={search} onChange={onChange} findings={findings} />
      {groups.length === 0 && <EmptyState title={t('common:list.nothingFound')} hint={t('common:list.nothingFoundHint')} />}
      {groups.map((group) => (
        <Box component="section" key={group.severity} aria-labelledby={`found-${group.severity}`} sx={{ mb: 2.5, maxWidth: 1120 }}>
          <Typography component="h2" variant="h2" id={`found-${group.severity}`} sx={{ mb: 0.75 }}>
            {t(`check.severity.${group.severity}`)} <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, fontSize: 13 }}>{group.findings.length} · {t(`check.severityHint.${group.severity}`)}</Box>
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: 'background.paper' }}>
            {group.findings.map((finding, at) => (
              <FindingCard key={`${finding.rule} ${finding.clauses.join(' ')} ${at}`} finding={finding} edition={search.edition} />
            ))}
          </Box>
        </Box>
      ))}
    </>
  );
}

interface FindingFiltersProps extends Pick<FindingsProps, 'search' | 'onChange'> {
  readonly findings: readonly { readonly rule: string; readonly severity: LintSeverity }[];
}

function FindingFilters({ search, onChange, findings }: FindingFiltersProps) {
  const { t } = useTranslation(['standards', 'common']);
  const format = useFormat();
  const ruleName = useRuleName();
  const counts = countBySeverity(findings);
  const shown = groupFindings(findings, search).reduce((sum, group) => sum + group.findings.length, 0);
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 1.5 }}>
      <ToggleButtonGroup exclusive size="small" value={search.severity ?? 'all'} aria-label={t('check.severities')} onChange={(_event, next: LintSeverity | 'all' | null) => next !== null && onChange({ severity: next === 'all' ? undefined : next })}>
        <ToggleButton value="all">{t('common:state.all')} {findings.length}</ToggleButton>
        {SEVERITIES.map((one) => (
          <ToggleButton key={one} value={one}>{t(`check.severity.${one}`)} {counts[one]}</ToggleButton>
        ))}
      </ToggleButtonGroup>
      <LineSelect label={t('check.rule')} all={t('norms.all')} value={search.rule} choices={rulesOf(findings).map(({ rule, count }) => ({ value: rule, label: `${ruleName(rule)} · ${count}` }))} onChange={(rule) => onChange({ rule: rule === '' ? undefined : rule })} maxWidth={360} />
      <Typography role="status" sx={{ color: 'text.secondary', ml: 'auto' }}>{t('check.count', { count: shown, shown: format.number(shown) })}</Typography>
    </Box>
  );
}
