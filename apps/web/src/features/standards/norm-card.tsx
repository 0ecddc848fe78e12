import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useLocalized } from '../../text/use-texts.js';
import { CardFrame } from '../../ui/card-frame.js';
import { DefinitionList } from '../../ui/definition-list.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { ForceText } from './force-text.js';
import { NormActions } from './norm-actions.js';
import { NormOverrides } from './norm-overrides.js';
import { QuestionLink } from './standard-links.js';
import { NormDocument, type EditionRowFragment, type NormCardFragment } from './standards.generated.js';
import { useNormAmount } from './use-norm-words.js';
import { useNormFacts } from './use-norm-facts.js';

export interface NormCardProps {
  readonly normId: string;
  readonly edition: EditionRowFragment;
  readonly onClose: () => void;
}

/** A norm as it holds today: its value, the clause behind it, how it is read, where it is used, and who has changed it. */
export function NormCard({ normId, edition, onClose }: NormCardProps) {
  const { t } = useTranslation('standards');
  const faultText = useFaultText();
  const editionId = edition.state === 'inForce' ? null : edition.id;
  const { data, error, refetch } = useQuery(NormDocument, { variables: { id: normId, editionId } });
  if (data?.norm != null) return <LoadedNorm norm={data.norm} edition={edition} onClose={onClose} />;
  if (error !== undefined) return <Box sx={{ p: 2 }}><ErrorState text={faultText(error)} onRetry={() => void refetch().catch(() => undefined)} /></Box>;
  return data === undefined ? <LoadingRows /> : <CardFrame title={normId} onClose={onClose}><EmptyState title={t('card.missing')} /></CardFrame>;
}

function LoadedNorm({ norm, edition, onClose }: Omit<NormCardProps, 'normId'> & { readonly norm: NormCardFragment }) {
  const { t } = useTranslation('standards');
  const label = useLocalized();
  const facts = useNormFacts(norm);
  return (
    <CardFrame title={label(norm.label)} onClose={onClose} under={<Box sx={{ color: 'text.secondary' }}>{norm.clause}</Box>}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        <NormValue norm={norm} />
        <NormActions norm={norm} edition={edition} />
        <DefinitionList items={facts} />
        {norm.questionIds.length > 0 && (
          <section>
            <Typography component="h3" variant="h3" sx={{ mb: 0.5 }}>{t('card.questions')}</Typography>
            <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>{norm.questionIds.map((id) => <QuestionLink key={id} id={id} edition={edition.state === 'inForce' ? undefined : edition.id} />)}</Box>
          </section>
        )}
        <NormOverrides norm={norm} mayEnd={edition.state === 'inForce'} />
      </Box>
    </CardFrame>
  );
}

/** The value that holds, largest; the edition's own beside it where the company has changed it. */
function NormValue({ norm }: { readonly norm: NormCardFragment }) {
  const { t } = useTranslation('standards');
  const label = useLocalized();
  const amount = useNormAmount();
  const base = amount(norm.base);
  const now = amount(norm);
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2, flexWrap: 'wrap' }}>
        <Box component="span" sx={{ fontSize: 22, lineHeight: '30px', fontWeight: 600 }}>{now}</Box>
        <ForceText force={norm.force} applies={norm.applies} />
      </Box>
      {norm.override !== null && base !== now && <Typography sx={{ color: 'text.secondary' }}>{`${t('card.byEdition')}: ${base}`}</Typography>}
      {norm.reading !== null && <Typography sx={{ fontStyle: 'italic', mt: 0.5 }}>{label(norm.reading)}</Typography>}
      {!norm.applies && <Typography sx={{ mt: 0.5 }}>{t('card.doesNotApply')}</Typography>}
    </Box>
  );
}
