import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { SignInDocument } from '../../access/session.generated.js';
import type { Viewer } from '../../access/viewer-context.js';
import { fieldMessage } from '../../forms/field-message.js';
import { FormSummary } from '../../forms/form-summary.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { useSubmit } from '../../forms/use-submit.js';
import { PasswordField } from './password-field.js';

const schema = v.object({
  login: v.pipe(v.string(), v.trim(), v.nonEmpty(fieldMessage('required'))),
  password: v.pipe(v.string(), v.nonEmpty(fieldMessage('required'))),
});

type Values = v.InferOutput<typeof schema>;

export interface SignInFormProps {
  /** The login where it is already known: only the password is asked. */
  readonly login?: string;
  readonly submitLabel: string;
  readonly onSignedIn: (viewer: Viewer) => void | Promise<void>;
}

/** Login and password; what is wrong stands under its field, the password is asked again after a mistake. */
export function SignInForm({ login, submitLabel, onSignedIn }: SignInFormProps) {
  const { t } = useTranslation('access');
  const [signIn] = useMutation(SignInDocument);
  const form = useForm<Values>({ resolver: standardSchemaResolver(schema), defaultValues: { login: login ?? '', password: '' } });
  const { submit, sending } = useSubmit({
    form,
    // Which of the two is wrong is not told to anyone; the sentence stands under the password, where the hands are.
    fieldOf: { '': 'password', login: 'password' },
    send: async (values) => {
      const { data } = await signIn({ variables: { input: values } });
      const viewer = data?.signIn.viewer;
      if (viewer != null) await onSignedIn(viewer);
      return data?.signIn.problems ?? [];
    },
  });
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'flex', flexDirection: 'column', gap: 1.75 }}>
      <FormSummary control={form.control} fieldsApart />
      {login === undefined && <FormTextField control={form.control} name="login" label={t('signIn.login')} autoComplete="username" autoFocus input={{ autoCapitalize: 'none', spellCheck: false }} />}
      <PasswordField control={form.control} name="password" label={t('signIn.password')} autoComplete="current-password" autoFocus={login !== undefined} />
      <Button type="submit" variant="contained" disabled={sending} sx={{ alignSelf: 'flex-start', minHeight: 34, px: 2 }}>
        {submitLabel}
      </Button>
    </Box>
  );
}
