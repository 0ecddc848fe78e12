import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import type { AppealPapersFragment } from './documents.generated.js';
import { useSizeText } from './use-size-text.js';

type DocumentLine = AppealPapersFragment['documents'][number];

/** What was registered about the appeal, and which papers the applicant brought. */
export function PapersAndDocuments({ papers, documents }: Pick<AppealPapersFragment, 'papers' | 'documents'>) {
  const { t } = useTranslation('documents');
  const pick = useLocalized();
  return (
    <>
      <Typography component="h2" variant="h2" sx={{ mb: 0.5 }}>
        {t('title')}
      </Typography>
      {documents.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{t('none')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none' }}>
        {documents.map((document) => (
          <Line key={document.id} document={document} />
        ))}
      </Box>
      <Typography component="h2" variant="h2" sx={{ mt: 1.5, mb: 0.5 }}>
        {t('papers')}
      </Typography>
      {papers.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{t('noPapers')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none' }}>
        {papers.map((paper) => (
          <Box component="li" key={paper.documentKind} sx={{ color: paper.brought ? 'inherit' : 'text.secondary' }}>
            {paper.brought ? '✓' : '○'} {pick(paper.label)} — {t(paper.brought ? 'brought' : 'missing')}
          </Box>
        ))}
      </Box>
    </>
  );
}

function Line({ document }: { readonly document: DocumentLine }) {
  const { t } = useTranslation('documents');
  const pick = useLocalized();
  const format = useFormat();
  const sizeText = useSizeText();
  const { file } = document;
  const direction = (['in', 'out', 'internal'] as const).find((one) => one === document.direction);
  return (
    <Box component="li" sx={{ py: '3px' }}>
      {pick(document.kind.label)}{' '}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('numberOn', { number: document.number, date: format.date(document.on) })}
        {direction !== undefined && `, ${t(`direction.${direction}`)}`}
        {document.registeredBy !== null && ` · ${document.registeredBy.fullName}`}
      </Box>
      {document.note !== null && <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{document.note}</Box>}
      {file !== null && (
        <Box>
          <a href={file.url} download={file.name}>
            {t('download', { name: file.name, size: sizeText(file.size) })}
          </a>
        </Box>
      )}
    </Box>
  );
}
