import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/key-hint.js';
import type { AccountCardFieldsFragment } from './account-card.generated.js';
import { CallerCheck } from './caller-check.js';
import { ConsentLine } from './consent-line.js';
import type { Topic } from './urls.js';

/** Keys of the card's buttons: by place on the keyboard, whatever letter is on it. */
export const TOPIC_KEYS = { readings: 'R', document: 'D', meter: 'Z' } as const satisfies Partial<Record<Topic, string>>;
export type KeyTopic = keyof typeof TOPIC_KEYS;

export interface CardActs {
  /** Missing where the person may not register. */
  readonly onNewAppeal?: () => void;
  /** Registers an appeal about one of the topics the pack has subjects for. */
  readonly onTopic?: (topic: KeyTopic) => void;
  readonly topics: readonly KeyTopic[];
  /** The menu of changes, composed by the workspace. */
  readonly changes?: ReactNode;
  readonly onChecked: () => void;
}

/** What can be done for the person now, each with its key; consent, language and who was checked at the right. */
export function CardActions({ account, onNewAppeal, onTopic, topics, changes, onChecked }: CardActs & { readonly account: AccountCardFieldsFragment }) {
  const { t } = useTranslation('accounts');
  const open = account.state === 'open';
  return (
    <Box sx={{ px: 2, pb: 1.5, display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      {open && onNewAppeal !== undefined && (
        <Button variant="contained" onClick={onNewAppeal} startIcon={<AddIcon />} endIcon={<KeyHint>N</KeyHint>} aria-keyshortcuts="N">
          {t('card.newAppeal')}
        </Button>
      )}
      {open &&
        onTopic !== undefined &&
        topics.map((topic) => (
          <Button key={topic} onClick={() => onTopic(topic)} endIcon={<KeyHint>{TOPIC_KEYS[topic]}</KeyHint>} aria-keyshortcuts={TOPIC_KEYS[topic]}>
            {t(`topic.${topic}`)}
          </Button>
        ))}
      {changes}
      <Box sx={{ ml: 'auto', display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap', color: 'text.secondary' }}>
        <ConsentLine consents={account.customer.consents} />
        <span title={t('card.speaks', { language: t(`languageName.${account.customer.language}`) })}>{t(`languageShort.${account.customer.language}`)}</span>
        <CallerCheck account={account} onChecked={onChecked} />
      </Box>
    </Box>
  );
}
