import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useLocalized } from '../../text/use-texts.js';
import { useProblemText } from '../../text/use-problem-text.js';
import { DateInput } from '../../ui/date-input.js';
import { Field } from '../../ui/field.js';
import { LineSelect } from '../../ui/line-select.js';
import { ErrorState } from '../../ui/states.js';
import { MapImportDocument, type ImportCardFragment } from './imports.generated.js';

type Chosen = Readonly<Record<string, number>>;

/** Which column holds what, with what stands in it; what holds for the whole file. */
export function MappingForm({ one }: { readonly one: ImportCardFragment }) {
  const { t } = useTranslation('imports');
  const label = useLocalized();
  const problemText = useProblemText();
  const faultText = useFaultText();
  const [map, { loading, error }] = useMutation(MapImportDocument);
  const [chosen, setChosen] = useState<Chosen>(() => Object.fromEntries(one.mapping.map(({ field, column }) => [field, column])));
  const [source, setSource] = useState(one.source);
  const [effectiveOn, setEffectiveOn] = useState(one.effectiveOn);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const ids = { source: useId(), on: useId() };
  const missing = one.fields.filter(({ code, required }) => required && chosen[code] === undefined);

  async function check(): Promise<void> {
    const mapping = Object.entries(chosen).map(([field, column]) => ({ field, column }));
    const answer = await map({ variables: { input: { id: one.id, version: one.version, mapping, source, effectiveOn } } }).catch(() => null);
    const found = answer?.data?.mapImport.problems ?? [];
    setProblems(found.map((problem) => {
      const named = one.fields.find(({ code }) => `mapping.${code}` === problem.path);
      return named === undefined ? problemText(problem) : `${label(named.label)}: ${problemText(problem)}`;
    }));
  }

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      {one.problem != null && <ErrorState text={one.problem} />}
      <MappingTable one={one} chosen={chosen} onChoose={setChosen} />
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
        <Box sx={{ width: 240 }}>
          <Field id={ids.source} label={t('map.source')} hint={t('map.sourceHint')}>
            <OutlinedInput id={ids.source} fullWidth value={source} onChange={(event) => setSource(event.target.value)} />
          </Field>
        </Box>
        <Box sx={{ width: 240 }}>
          <Field id={ids.on} label={t('map.effectiveOn')} hint={t('map.effectiveOnHint')}>
            <DateInput id={ids.on} fullWidth value={effectiveOn} onChange={setEffectiveOn} />
          </Field>
        </Box>
      </Box>
      {problems.map((problem) => <ErrorState key={problem} text={problem} />)}
      {error !== undefined && <ErrorState text={faultText(error)} />}
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Button variant="contained" disabled={loading || missing.length > 0} onClick={() => void check()}>{t('map.check')}</Button>
        {missing.length > 0 && <Box sx={{ color: 'text.secondary' }}>{t('map.missing', { names: missing.map((field) => label(field.label)).join(', ') })}</Box>}
      </Box>
    </Box>
  );
}

interface MappingTableProps {
  readonly one: ImportCardFragment;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

function MappingTable({ one, chosen, onChoose }: MappingTableProps) {
  const { t } = useTranslation('imports');
  const label = useLocalized();
  const choose = (code: string, value: string): void => {
    // A column holds one thing: whoever had it loses it.
    const kept = Object.entries(chosen).filter(([field, column]) => field !== code && (value === '' || column !== Number(value)));
    onChoose(Object.fromEntries(value === '' ? kept : [...kept, [code, Number(value)]]));
  };
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'auto' }}>
      <Table aria-label={t('map.title')} sx={{ '& thead th': { backgroundColor: 'background.default' } }}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('map.field')}</TableCell>
            <TableCell scope="col">{t('map.column')}</TableCell>
            <TableCell scope="col">{t('map.samples')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {one.fields.map((field) => {
            const column = chosen[field.code];
            return (
              <TableRow key={field.code}>
                <TableCell component="th" scope="row" sx={{ fontWeight: field.required ? 600 : 400 }}>{label(field.label)}{field.required && ' *'}</TableCell>
                <TableCell>
                  <LineSelect label={label(field.label)} all={t('map.none')} value={column === undefined ? undefined : String(column)} choices={one.header.map((name, index) => ({ value: String(index), label: name === '' ? t('map.unnamed', { place: index + 1 }) : name }))} onChange={(value) => choose(field.code, value)} maxWidth={320} />
                </TableCell>
                <TableCell sx={{ color: 'text.secondary', maxWidth: 320, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
                  {column === undefined ? '' : one.samples.map((cells) => cells[column] ?? '').filter((cell) => cell !== '').slice(0, 3).join(' · ')}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
}
