import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../text/use-texts.js';
import { addressIn } from './address-in.js';
import { foldLetters, markMatch } from './mark-match.js';
import type { AccountHit } from './use-account-search.js';

const SHOWN_FIELDS = ['number', 'name', 'address'];

/** Text with the matched piece marked by weight and a line, not by colour alone. */
export function Marked({ text, piece, typed }: { readonly text: string; readonly piece: string | null; readonly typed: string }) {
  if (piece === null) return text;
  // The typed letters where they stand as typed; the piece the server matched where it forgave something.
  return markMatch(text, foldLetters(text).includes(foldLetters(typed)) ? typed : piece).map((part, at) =>
    part.marked ? (
      <Box key={at} component="mark" sx={{ background: 'none', color: 'inherit', fontWeight: 700, textDecoration: 'underline', textDecorationThickness: 2, textUnderlineOffset: '3px' }}>
        {part.text}
      </Box>
    ) : (
      part.text
    ),
  );
}

/** One account in the results: number, owner, address, and by what it was found where that is not among them. */
export function HitLine({ hit, typed }: { readonly hit: AccountHit; readonly typed: string }) {
  const { t } = useTranslation('accounts');
  const language = useLanguage();
  const { account, matchedField, matchedText } = hit;
  const piece = (field: string) => (matchedField === field ? matchedText : null);
  const closed = account.state === 'closed';
  return (
    <Box component="span" sx={{ display: 'grid', gridTemplateColumns: '92px minmax(0, 1fr)', columnGap: 1.5, color: closed ? 'var(--mui-palette-look-pale)' : 'inherit' }}>
      <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        <Marked text={account.number} piece={piece('number')} typed={typed} />
      </Box>
      <Box component="span" sx={{ minWidth: 0 }}>
        <Box component="span" sx={{ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          <Marked text={account.customer.fullName} piece={piece('name')} typed={typed} />
          {closed && ` · ${t('state.closed').toLowerCase()}`}
        </Box>
        <Box component="span" sx={{ display: 'block', color: closed ? 'inherit' : 'text.secondary', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          <Marked text={addressIn(account, language)} piece={piece('address')} typed={typed} />
        </Box>
        {!SHOWN_FIELDS.includes(matchedField) && (
          <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: 12 }}>
            {isMatchedField(matchedField) ? t(`search.matched.${matchedField}`) : matchedField}: <Marked text={matchedText} piece={matchedText} typed={typed} />
          </Box>
        )}
      </Box>
    </Box>
  );
}

function isMatchedField(field: string): field is 'phone' | 'taxId' {
  return field === 'phone' || field === 'taxId';
}
