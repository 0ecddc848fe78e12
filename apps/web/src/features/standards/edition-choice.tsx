import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { LineSelect } from '../../ui/line-select.js';
import { EditionsDocument } from './standards.generated.js';

export interface EditionChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (editionId: string) => void;
}

/** Chooses an edition by its name and state. */
export function EditionChoice({ label, value, onChange }: EditionChoiceProps) {
  const { t } = useTranslation('standards');
  const { data } = useQuery(EditionsDocument, { fetchPolicy: 'cache-first' });
  const choices = (data?.editions ?? []).map((one) => ({ value: one.id, label: `${one.edition} — ${t(`state.${one.state}`)}` }));
  return <LineSelect label={label} value={value} choices={choices} onChange={onChange} maxWidth={320} />;
}
