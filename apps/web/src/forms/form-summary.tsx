import type { Control, FieldErrors, FieldValues } from 'react-hook-form';
import { useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../ui/states.js';

/** How many fields are wrong; nested fields count one each, the form's own faults none. */
export function countErrors(errors: FieldErrors): number {
  return Object.entries(errors).reduce((sum, [name, error]) => {
    if (name === 'root' || error === undefined || error === null) return sum;
    if ('type' in error && typeof error.type === 'string') return sum + 1;
    return sum + countErrors(error as FieldErrors);
  }, 0);
}

export interface FormSummaryProps<Values extends FieldValues> {
  readonly control: Control<Values>;
  /** True for a form so short that counting its wrong fields would only repeat them. */
  readonly fieldsApart?: boolean;
}

/** What is wrong with the form, only after it was sent: the number of fields and what belongs to none of them. */
export function FormSummary<Values extends FieldValues>({ control, fieldsApart = false }: FormSummaryProps<Values>) {
  const { t } = useTranslation('common');
  const { errors, submitCount } = useFormState({ control });
  const count = countErrors(errors);
  const own = errors.root?.['server']?.message;
  const shown = fieldsApart ? 0 : count;
  if (submitCount === 0 || (shown === 0 && own === undefined)) return null;
  return <ErrorState text={[own, shown > 0 && t('form.fix', { count })].filter(Boolean).join('\n')} />;
}
