import Box from '@mui/material/Box';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormAutocomplete } from '../../forms/form-autocomplete.js';
import { FormSelect } from '../../forms/form-select.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { ApplicantFields } from './applicant-fields.js';
import { ReceivedField } from './received-field.js';
import { answerChannelFor, channelFor, kindFor, suggestContact, type ChannelChoice, type SubjectChoice } from './registration-defaults.js';
import type { RegistrationFieldsProps } from './registration-types.js';
import { matchSubjects } from './subject-match.js';

const PAIR = { display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', alignItems: 'start' } as const;

/** The fields in the order of the conversation: who, about what, how it came, in whose words, where to answer. */
export function RegistrationFields(props: RegistrationFieldsProps) {
  return (
    <>
      <ApplicantFields {...props} />
      <SubjectField {...props} />
      <KindAndChannel {...props} />
      <ReceivedField control={props.form.control} timeZone={props.office.timeZone} mayBackdate={props.mayBackdate} />
      <TextField {...props} />
      <AnswerFields {...props} />
    </>
  );
}

function SubjectField({ form, choices, account }: RegistrationFieldsProps) {
  const { t } = useTranslation('appeals');
  const pick = useLocalized();
  return (
    <FormAutocomplete
      control={form.control}
      name="subject"
      label={t('form.subject')}
      placeholder={t('form.subjectPlaceholder')}
      options={choices.subjects}
      valueOf={(subject) => subject.code}
      labelOf={(subject) => pick(subject.label)}
      match={matchSubjects}
      autoFocus={account !== null}
      onChosen={(subject) => subject !== null && follow({ form, choices, account }, subject)}
      renderOption={(subject) => (
        <span>
          {pick(subject.label)}
          <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: 12, lineHeight: '16px' }}>
            {pick(subject.process)} · {subject.clause}
          </Box>
        </span>
      )}
    />
  );
}

// Kind and channel follow the subject, so that a typical appeal needs one choice less.
function follow(context: AnswerContext, subject: SubjectChoice): void {
  const { form, choices } = context;
  form.setValue('kind', kindFor(subject, form.getValues('kind')), { shouldDirty: true });
  const present = form.getValues('channel');
  const channel = channelFor(subject, present);
  if (channel === present) return;
  form.setValue('channel', channel, { shouldDirty: true });
  setAnswer(context, answerChannelFor(choices.channels, channel));
}

function KindAndChannel({ form, choices, account }: RegistrationFieldsProps) {
  const { t } = useTranslation('appeals');
  const pick = useLocalized();
  const code = useWatch({ control: form.control, name: 'subject' });
  const subject = choices.subjects.find((one) => one.code === code);
  const allows = (list: readonly string[] | undefined, value: string) => list === undefined || list.length === 0 || list.includes(value);
  const channelChosen = (cameBy: string) => setAnswer({ form, choices, account }, answerChannelFor(choices.channels, cameBy));
  return (
    <Box sx={PAIR}>
      <FormSelect
        control={form.control}
        name="kind"
        label={t('form.kind')}
        choices={choices.kinds.map((kind) => ({ value: kind.code, label: pick(kind.label), disabled: !allows(subject?.kinds, kind.code) }))}
      />
      <FormSelect
        control={form.control}
        name="channel"
        label={t('form.channel')}
        choices={choices.channels.map((channel) => ({ value: channel.code, label: pick(channel.label), disabled: !allows(subject?.channels, channel.code) }))}
        onChosen={channelChosen}
      />
    </Box>
  );
}

type AnswerContext = Pick<RegistrationFieldsProps, 'form' | 'choices' | 'account'>;

/** Sets the way of answering and, unless a contact was typed by hand, the contact that goes with it. */
function setAnswer({ form, choices, account }: AnswerContext, code: string): void {
  const before = contactOf(choices.channels, form.getValues('answerChannel'), account);
  const typed = form.getValues('answerContact');
  form.setValue('answerChannel', code, { shouldDirty: true });
  if (typed === '' || typed === before) form.setValue('answerContact', contactOf(choices.channels, code, account));
}

function contactOf(channels: readonly ChannelChoice[], code: string, account: RegistrationFieldsProps['account']): string {
  return suggestContact(channels.find((channel) => channel.code === code), account);
}

function TextField({ form, choices }: RegistrationFieldsProps) {
  const { t } = useTranslation('appeals');
  const format = useFormat();
  const text = useWatch({ control: form.control, name: 'text' });
  const left = choices.maxTextLength - text.trim().length;
  const count = left < 0 ? t('form.textOver', { count: -left, shown: format.number(-left) }) : t('form.textLeft', { count: left, shown: format.number(left) });
  return (
    <FormTextField
      control={form.control}
      name="text"
      label={t('form.text')}
      rows={5}
      aside={
        <Box component="span" sx={{ color: left < 0 ? 'error.main' : 'inherit', fontWeight: left < 0 ? 600 : 400 }}>
          {count}
        </Box>
      }
    />
  );
}

function AnswerFields({ form, choices, account }: RegistrationFieldsProps) {
  const { t } = useTranslation(['appeals', 'accounts']);
  const pick = useLocalized();
  const [before, applicantContact] = useWatch({ control: form.control, name: ['answerChannel', 'applicantContact'] });
  const mode = choices.channels.find((channel) => channel.code === before)?.mode;
  // Whoever stands at the desk, has a record or left a contact above can be answered without another one.
  const optional = mode === 'inPerson' || mode === 'internal' || account !== null || applicantContact.trim() !== '';
  const chosen = (code: string) => {
    const typed = form.getValues('answerContact');
    if (typed === '' || typed === contactOf(choices.channels, before, account)) form.setValue('answerContact', contactOf(choices.channels, code, account));
  };
  return (
    <>
      <Box sx={PAIR}>
        <FormSelect
          control={form.control}
          name="answerChannel"
          label={t('appeals:form.answerChannel')}
          choices={choices.channels.filter((channel) => channel.canAnswer).map((channel) => ({ value: channel.code, label: pick(channel.label) }))}
          onChosen={chosen}
        />
        <FormSelect
          control={form.control}
          name="language"
          label={t('appeals:form.language')}
          choices={(['ru', 'kk', 'en'] as const).map((language) => ({ value: language, label: t(`accounts:languageName.${language}`) }))}
        />
      </Box>
      <FormTextField control={form.control} name="answerContact" label={t('appeals:form.answerContact')} optional={optional} />
    </>
  );
}
