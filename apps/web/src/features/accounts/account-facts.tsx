import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { phoneText } from '../../text/phone-text.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { DefinitionList, type Definition } from '../../ui/definition-list.js';
import type { AccountCardFieldsFragment } from './account-card.generated.js';

type Contact = AccountCardFieldsFragment['customer']['contacts'][number];
type ContractOnCard = AccountCardFieldsFragment['contracts'][number];

const CONTACT_KINDS = ['phone', 'mobile', 'email', 'postal', 'whatsapp'] as const;

/** Facts the conversation needs without another screen. */
export function AccountFacts({ account }: { readonly account: AccountCardFieldsFragment }) {
  const { t } = useTranslation('accounts');
  const pick = useLocalized();
  const format = useFormat();
  const { customer, premises } = account;
  const area = premises.heatedAreaHundredths;
  const items: (Definition | null)[] = [
    { term: t('card.owner'), value: `${customer.fullName}, ${t(customer.kind === 'person' ? 'card.person' : 'card.legalEntity')}` },
    { term: t('card.contacts'), value: <Contacts contacts={customer.contacts} /> },
    customer.taxId === null ? null : { term: t('card.taxId'), value: customer.taxId },
    customer.birthOn === null ? null : { term: t('card.birthOn'), value: format.date(customer.birthOn) },
    { term: t('card.language'), value: t(`languageName.${customer.language}`) },
    { term: t('card.contract'), value: <Contracts contracts={account.contracts} /> },
    { term: t('card.area'), value: area === null ? t('card.unknown') : t('card.areaValue', { area: format.number(area / 100) }) },
    { term: t('card.residents'), value: premises.residents === null ? t('card.unknown') : t('card.residentsValue', { count: premises.residents }) },
    { term: t('card.office'), value: pick(account.office.name) },
    { term: t('card.opened'), value: format.date(account.openedOn) },
  ];
  return <DefinitionList termWidth={150} items={items.filter((item) => item !== null)} />;
}

function Contacts({ contacts }: { readonly contacts: readonly Contact[] }) {
  const { t } = useTranslation('accounts');
  if (contacts.length === 0) return t('card.noContacts');
  return contacts.map((contact) => {
    const kind = CONTACT_KINDS.find((one) => one === contact.kind) ?? 'other';
    return (
      <Box key={contact.id}>
        {phoneText(contact.value)}{' '}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t(`contactKind.${kind}`)}
          {contact.preferred && `, ${t('card.preferred')}`}
        </Box>
      </Box>
    );
  });
}

function Contracts({ contracts }: { readonly contracts: readonly ContractOnCard[] }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  if (contracts.length === 0) return t('card.noContract');
  return contracts.map((contract) => (
    <Box key={contract.id} sx={{ color: contract.endsOn === null ? 'inherit' : 'var(--mui-palette-look-pale)' }}>
      {contract.endsOn === null
        ? t('card.contractValue', { number: contract.number, date: format.date(contract.signedOn ?? contract.startsOn) })
        : t('card.contractEnded', { number: contract.number, date: format.date(contract.endsOn) })}
    </Box>
  ));
}
