import Apartment from '@mui/icons-material/ApartmentOutlined';
import Description from '@mui/icons-material/DescriptionOutlined';
import Forum from '@mui/icons-material/ForumOutlined';
import Person from '@mui/icons-material/PersonOutlined';
import Receipt from '@mui/icons-material/ReceiptLongOutlined';
import Speed from '@mui/icons-material/SpeedOutlined';
import type { SearchKind } from './use-search.js';

const ICONS = { account: Receipt, customer: Person, contract: Description, meter: Speed, appeal: Forum, house: Apartment } as const satisfies Record<SearchKind, unknown>;

/** The sign of a kind beside its name. */
export function KindIcon({ kind }: { readonly kind: SearchKind }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden="true" sx={{ fontSize: 15 }} />;
}
