import { useApolloClient, useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import { FormDateField } from '../../forms/form-date-field.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { useFormat } from '../../text/use-texts.js';
import { BlockEmpty, CardBlock } from '../../ui/card-block.js';
import { showToast } from '../../ui/toast.js';
import { EndContractPointDocument, type ContractCardFieldsFragment } from './contracts.generated.js';
import { PointDialog } from './point-dialog.js';

type Point = ContractCardFieldsFragment['points'][number];
const cell = { borderBottom: 1, borderColor: 'divider', py: '4px', pr: 1.5, textAlign: 'start', verticalAlign: 'top', fontWeight: 400 } as const;

/** What the contract supplies: service, place, meter, since when. */
export function PointsBlock({ contract, mayWrite }: { readonly contract: ContractCardFieldsFragment; readonly mayWrite: boolean }) {
  const { t } = useTranslation('contracts');
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Point | null>(null);
  const open = mayWrite && contract.state !== 'terminated' && contract.state !== 'refused';
  return (
    <CardBlock title={t('points.title')} count={contract.points.length} actions={open && <Button variant="text" onClick={() => setAdding(true)}>{t('points.add')}</Button>}>
      {contract.points.length === 0 && <BlockEmpty>{t('points.none')}</BlockEmpty>}
      {contract.points.length > 0 && (
        <Box component="table" aria-label={t('points.title')} sx={{ borderCollapse: 'collapse', width: '100%' }}>
          <thead>
            <tr>
              {(['service', 'address', 'meter', 'since'] as const).map((name) => <Box component="th" scope="col" key={name} sx={{ ...cell, color: 'text.secondary' }}>{t(`points.${name}`)}</Box>)}
              {open && <Box component="th" scope="col" sx={{ ...cell, color: 'text.secondary' }}>{t('points.acts')}</Box>}
            </tr>
          </thead>
          <tbody>
            {contract.points.map((point) => <PointRow key={point.id} point={point} onEnd={open ? () => setEnding(point) : undefined} />)}
          </tbody>
        </Box>
      )}
      {adding && <PointDialog contract={contract} onClose={() => setAdding(false)} />}
      {ending !== null && <EndDialog point={ending} onClose={() => setEnding(null)} />}
    </CardBlock>
  );
}

function PointRow({ point, onEnd }: { readonly point: Point; readonly onEnd: (() => void) | undefined }) {
  const { t } = useTranslation('contracts');
  const format = useFormat();
  const sx = { ...cell, ...(point.toOn !== null && { color: 'var(--mui-palette-look-pale)' }) };
  return (
    <tr>
      <Box component="td" sx={sx}>{t(`service.${point.service}`)}</Box>
      <Box component="td" sx={sx}>{point.address}</Box>
      <Box component="td" sx={sx}>{point.meterNumber ?? '—'}</Box>
      <Box component="td" sx={{ ...sx, whiteSpace: 'nowrap' }}>{point.toOn === null ? format.date(point.fromOn) : t('card.between', { from: format.date(point.fromOn), to: format.date(point.toOn) })}</Box>
      {onEnd !== undefined && (
        <Box component="td" sx={sx}>
          {point.toOn === null && <Button variant="text" sx={{ minHeight: 22, py: 0 }} aria-label={t('points.endNamed', { address: point.address })} onClick={onEnd}>{t('points.end')}</Button>}
        </Box>
      )}
    </tr>
  );
}

const schema = v.object({ on: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, fieldMessage('badDate'))) });
type Values = v.InferOutput<typeof schema>;

function EndDialog({ point, onClose }: { readonly point: Point; readonly onClose: () => void }) {
  const { t } = useTranslation('contracts');
  const format = useFormat();
  const client = useApolloClient();
  const [end] = useMutation(EndContractPointDocument);
  const form = useForm<Values>({ resolver: standardSchemaResolver(schema), defaultValues: { on: format.civilDate(Date.now()) } });
  return (
    <FormDialog<Values, Values>
      title={t('points.endTitle')}
      form={form}
      submitLabel={t('points.end')}
      onClose={onClose}
      onStale={() => client.refetchQueries({ include: 'active' })}
      onDone={() => {
        showToast({ text: t('points.ended') });
        onClose();
      }}
      send={async ({ on }) => (await end({ variables: { input: { pointId: point.id, on } } })).data?.endContractPoint.problems ?? []}
    >
      <Box>{t('points.endText', { service: t(`service.${point.service}`), address: point.address })}</Box>
      <FormDateField control={form.control} name="on" label={t('points.endOn')} autoFocus />
    </FormDialog>
  );
}
