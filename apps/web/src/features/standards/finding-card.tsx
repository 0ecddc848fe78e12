import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import InfoOutlined from '@mui/icons-material/InfoOutlined';
import ReportProblem from '@mui/icons-material/ReportProblemOutlined';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../text/use-texts.js';
import type { LintEditionQuery } from './standards.generated.js';
import { NormLink, QuestionLink } from './standard-links.js';
import { useRuleName } from './use-rule-name.js';

const icons = { error: ErrorOutline, warning: ReportProblem, note: InfoOutlined } as const;

export interface FindingCardProps {
  readonly finding: LintEditionQuery['lintEdition'][number];
  /** Id of an edition that is not the one in force. */
  readonly edition: string | undefined;
}

/** One finding: what is wrong, in which clauses, and how to read it meanwhile. */
export function FindingCard({ finding, edition }: FindingCardProps) {
  const { t } = useTranslation('standards');
  const label = useLocalized();
  const ruleName = useRuleName();
  const Icon = icons[finding.severity];
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr) minmax(200px, 30%)', columnGap: 1.25, px: 1.5, py: 1, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
      <Icon aria-hidden="true" sx={{ fontSize: 18, mt: '1px', color: finding.severity === 'error' ? 'error.main' : 'text.secondary' }} />
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontWeight: 600 }}>{label(finding.message)}</Box>
        <Box>
          <Box component="span" sx={{ color: 'text.secondary' }}>{t('check.recommended')}: </Box>
          {label(finding.reading)}
        </Box>
        <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{finding.clauses.join(' · ')}</Box>
      </Box>
      <Box sx={{ fontSize: 12, lineHeight: '18px', minWidth: 0 }}>
        <Box sx={{ color: 'text.secondary' }}>{ruleName(finding.rule)}</Box>
        <Links label={t('check.norms')} ids={finding.normIds} edition={edition} Link={NormLink} />
        <Links label={t('check.questions')} ids={finding.questionIds} edition={edition} Link={QuestionLink} />
      </Box>
    </Box>
  );
}

const shownAtMost = 6;

interface LinksProps {
  readonly label: string;
  readonly ids: readonly string[];
  readonly edition: string | undefined;
  readonly Link: typeof NormLink;
}

function Links({ label, ids, edition, Link }: LinksProps) {
  if (ids.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>{label}:</Box>
      {ids.slice(0, shownAtMost).map((id) => (
        <Link key={id} id={id} edition={edition} />
      ))}
      {ids.length > shownAtMost && <span>+{ids.length - shownAtMost}</span>}
    </Box>
  );
}
