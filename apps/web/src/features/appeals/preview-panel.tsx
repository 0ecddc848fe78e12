import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { Checklist } from './checklist.js';
import { PreviewSteps } from './preview-steps.js';
import { PromiseDate } from './promise-date.js';
import { ReadingLine } from './reading-line.js';
import { SimilarAppeals } from './similar-appeals.js';
import type { Preview } from './use-deadline-preview.js';

export interface PreviewPanelProps {
  readonly preview: Preview | null;
  readonly loading: boolean;
  readonly error: Error | undefined;
  readonly onRetry: () => void;
  readonly papers: readonly string[];
  readonly onPapers: (papers: readonly string[]) => void;
}

/** Beside the form, before anything is saved: the promise with its clause, the steps ahead, the papers, what is already open. */
export function PreviewPanel(props: PreviewPanelProps) {
  const { t } = useTranslation('appeals');
  const faultText = useFaultText();
  const { preview, loading, error } = props;
  return (
    <Box component="section" aria-labelledby="preview-heading" aria-busy={loading} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: 'background.paper', position: 'relative' }}>
      {loading && <Box role="progressbar" aria-label={t('preview.updating')} sx={{ position: 'absolute', top: 0, left: 0, right: 0, height: 2, backgroundColor: 'primary.main' }} />}
      <Box sx={{ p: 2 }}>
        <Typography component="h2" variant="h2" id="preview-heading" sx={{ color: 'text.secondary', mb: 0.5 }}>
          {t('preview.title')}
        </Typography>
        {error !== undefined && (
          <Box role="alert" sx={{ mb: 1 }}>
            <Typography>{t('preview.failed')}</Typography>
            <Typography sx={{ color: 'text.secondary', mb: 1 }}>{faultText(error)}</Typography>
            <Button onClick={props.onRetry}>{t('preview.retry')}</Button>
          </Box>
        )}
        {preview === null && error === undefined && <Typography sx={{ color: 'text.secondary' }}>{loading ? t('preview.updating') : t('preview.choose')}</Typography>}
        {preview !== null && <PromiseBlock preview={preview} />}
      </Box>
      {preview !== null && <PreviewBody {...props} preview={preview} />}
    </Box>
  );
}

function PreviewBody({ preview, papers, onPapers }: PreviewPanelProps & { readonly preview: Preview }) {
  return (
    <>
      {preview.similar.length > 0 && (
        <Part>
          <SimilarAppeals appeals={preview.similar} />
        </Part>
      )}
      <Part>
        <Checklist items={preview.checklist} brought={papers} onChange={onPapers} />
      </Part>
      <Part>
        <PreviewSteps steps={preview.steps} />
      </Part>
      {preview.informative.length > 0 && (
        <Part>
          <Informative preview={preview} />
        </Part>
      )}
    </>
  );
}

function Part({ children }: { readonly children: ReactNode }) {
  return <Box sx={{ px: 2, py: 1.5, borderTop: 1, borderColor: 'divider' }}>{children}</Box>;
}

function PromiseBlock({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation('appeals');
  const pick = useLocalized();
  return (
    <Box role="status">
      {preview.dueAt === null ? (
        <>
          <Typography sx={{ fontSize: 20, lineHeight: '28px', fontWeight: 600 }}>{t('preview.noTerm')}</Typography>
          <Typography sx={{ color: 'text.secondary' }}>{t('preview.noTermHelp')}</Typography>
        </>
      ) : (
        <PromiseDate dueAt={preview.dueAt} clause={preview.clause} />
      )}
      <Typography sx={{ mt: 0.5 }}>
        {pick(preview.process)}
        {pick(preview.branch) !== pick(preview.process) && ` · ${pick(preview.branch)}`}
      </Typography>
      {preview.explanation !== null && <ReadingLine explanation={preview.explanation} />}
      {preview.explanation?.provisional === true && <Typography sx={{ color: 'text.secondary' }}>{t('preview.provisional')}</Typography>}
    </Box>
  );
}

function Informative({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation('appeals');
  const pick = useLocalized();
  const format = useFormat();
  return (
    <>
      <Typography component="h3" variant="h3" sx={{ color: 'text.secondary' }}>
        {t('preview.informative')}
      </Typography>
      {preview.informative.map((one) => (
        <Typography key={`${one.normId}-${one.dueAt}`} sx={{ color: 'text.secondary' }}>
          {t('preview.informativeLine', { label: pick(one.normLabel), date: format.date(format.civilDate(one.dueAt)) })} · {one.clause}
        </Typography>
      ))}
    </>
  );
}
