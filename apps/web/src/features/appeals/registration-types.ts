import type { Language } from '@ortalyk/contract';
import type { ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ApplicantAccount, RegistrationChoices } from './registration-defaults.js';
import type { RegistrationValues } from './registration-values.js';

export type RegistrationFormApi = UseFormReturn<RegistrationValues, unknown, RegistrationValues>;

/** A subject and words a form is opened with. */
export interface RegistrationPrefill {
  readonly subject: string | null;
  readonly text: string;
}

export interface RegistrationFormProps {
  readonly choices: RegistrationChoices;
  readonly account: ApplicantAccount | null;
  readonly office: { readonly id: string; readonly timeZone: string };
  readonly language: Language;
  /** Names this person's draft for this account: nobody sees another's. */
  readonly draftKey: string;
  readonly mayBackdate: boolean;
  /** What the form begins with, where it was opened for something. */
  readonly prefill?: RegistrationPrefill | undefined;
  /** The search for an account, composed by the workspace. */
  readonly accountPicker: ReactNode;
  readonly onRemoveAccount: () => void;
  readonly onRegistered: (appeal: { readonly id: string; readonly number: string }) => void;
  readonly onCancel: () => void;
}

/** What every group of fields is given. */
export interface RegistrationFieldsProps extends RegistrationFormProps {
  readonly form: RegistrationFormApi;
}
