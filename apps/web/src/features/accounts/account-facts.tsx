import Box from '@mui/material/Box';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../access/can.js';
import { phoneText } from '../../text/phone-text.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { DefinitionList, type Definition } from '../../ui/definition-list.js';
import type { AccountCardFieldsFragment } from './account-card.generated.js';

type Contact = AccountCardFieldsFragment['customer']['contacts'][number];
type ContractOnCard = AccountCardFieldsFragment['contracts'][number];
type Fact = AccountCardFieldsFragment['facts'][number];

const CONTACT_KINDS = ['phone', 'mobile', 'email', 'postal', 'whatsapp'] as const;
const CONTRACT_ENDED = ['terminated', 'refused', 'ended'];

/** Facts the conversation needs without another screen. */
export function AccountFacts({ account }: { readonly account: AccountCardFieldsFragment }) {
  const { t } = useTranslation('accounts');
  const pick = useLocalized();
  const format = useFormat();
  const { customer } = account;
  const categories = customer.categories.map((category) => t(`category.${category.code}`));
  const represented = customer.representatives.map((one) => `${one.fullName}, ${t(one.valid ? 'card.powerUntil' : 'card.powerOver', { date: one.validTo === null ? '—' : format.date(one.validTo) })}`);
  const items: (Definition | null)[] = [
    { term: t('card.owner'), value: <OwnerLine account={account} /> },
    categories.length === 0 ? null : { term: t('card.priority'), value: categories.join(', ') },
    { term: t('card.contacts'), value: <Contacts contacts={customer.contacts} /> },
    represented.length === 0 ? null : { term: t('card.represented'), value: represented.map((line) => <div key={line}>{line}</div>) },
    customer.taxId === null ? null : { term: t('card.taxId'), value: customer.taxId },
    customer.birthOn === null ? null : { term: t('card.birthOn'), value: format.date(customer.birthOn) },
    { term: t('card.contract'), value: <Contracts contracts={account.contracts} /> },
    { term: t('card.area'), value: <FactNow account={account} kind="area" /> },
    { term: t('card.residents'), value: <FactNow account={account} kind="residents" /> },
    { term: t('card.office'), value: pick(account.office.name) },
    { term: t('card.opened'), value: format.date(account.openedOn) },
  ];
  return <DefinitionList termWidth={150} items={items.filter((item) => item !== null)} />;
}

/** Who the owner is, and the way to the customer's own card where one may read it. */
function OwnerLine({ account: { customer } }: { readonly account: AccountCardFieldsFragment }) {
  const { t } = useTranslation('accounts');
  const mayRead = usePermission('customers:read');
  return (
    <>
      {t(customer.kind === 'person' ? 'card.person' : 'card.legalEntity')}
      {mayRead && (
        <>
          {' · '}
          <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
            {t('card.customer')}
          </Link>
        </>
      )}
    </>
  );
}

/** The present area or number of residents, since when and by which paper. */
function FactNow({ account, kind }: { readonly account: AccountCardFieldsFragment; readonly kind: 'area' | 'residents' }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const pick = useLocalized();
  const fact: Fact | undefined = account.facts.find((one) => one.kind === kind && one.toOn === null);
  if (fact?.amount == null) return t('card.unknown');
  const value = kind === 'area' ? t('card.areaValue', { area: format.number(fact.amount / 100) }) : t('card.residentsValue', { count: fact.amount });
  const paper = fact.document === null ? null : `${pick(fact.document.kind.label)}${fact.document.number === null ? '' : ` № ${fact.document.number}`}`;
  return (
    <>
      {value}{' '}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('card.since', { date: format.date(fact.fromOn) })}
        {paper !== null && `, ${paper}`}
      </Box>
    </>
  );
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
          {!contact.mayNotify && `, ${t('card.noNotices')}`}
        </Box>
      </Box>
    );
  });
}

function Contracts({ contracts }: { readonly contracts: readonly ContractOnCard[] }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const mayRead = usePermission('contracts:read');
  if (contracts.length === 0) return t('card.noContract');
  return contracts.map((contract) => {
    const ended = contract.endsOn !== null && CONTRACT_ENDED.includes(contract.state);
    const text = ended
      ? t('card.contractEnded', { number: contract.number, date: format.date(contract.endsOn ?? contract.startsOn) })
      : t('card.contractValue', { number: contract.number, date: format.date(contract.signedOn ?? contract.startsOn) });
    return (
      <Box key={contract.id} sx={{ color: ended ? 'var(--mui-palette-look-pale)' : 'inherit' }}>
        {mayRead ? (
          <Link to="/contracts/$contractId" params={{ contractId: contract.id }}>
            {text}
          </Link>
        ) : (
          text
        )}
      </Box>
    );
  });
}
