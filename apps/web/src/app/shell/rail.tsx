import AccessTime from '@mui/icons-material/AccessTime';
import Apartment from '@mui/icons-material/ApartmentOutlined';
import Calculate from '@mui/icons-material/CalculateOutlined';
import CalendarMonth from '@mui/icons-material/CalendarMonthOutlined';
import Description from '@mui/icons-material/DescriptionOutlined';
import FactCheck from '@mui/icons-material/FactCheckOutlined';
import Headset from '@mui/icons-material/HeadsetMicOutlined';
import Inbox from '@mui/icons-material/InboxOutlined';
import MenuBook from '@mui/icons-material/MenuBookOutlined';
import People from '@mui/icons-material/PeopleAltOutlined';
import ContentCopy from '@mui/icons-material/ContentCopyOutlined';
import Rule from '@mui/icons-material/RuleOutlined';
import UploadFile from '@mui/icons-material/UploadFileOutlined';
import TaskAlt from '@mui/icons-material/TaskAlt';
import Visibility from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../access/viewer-context.js';
import { visibleGroups, type RailItem } from '../rail-items.js';

const icons: Readonly<Record<RailItem['icon'], typeof Inbox>> = {
  reception: Headset, contracts: Description, duplicates: ContentCopy, privacy: Visibility, appeals: Inbox, work: TaskAlt, now: AccessTime, staff: People, offices: Apartment,
  standard: MenuBook, calendar: CalendarMonth, calculator: Calculate, check: Rule, packages: FactCheck, imports: UploadFile,
};

/** The narrow rail: the places one may see, by workspace. */
export function Rail() {
  const { t } = useTranslation('shell');
  const { permissions, mustChangePassword } = useViewer();
  const id = useId();
  // With a temporary password no place opens yet.
  if (mustChangePassword) return null;
  return (
    <Box
      component="nav"
      aria-label={t('workspaces')}
      sx={{ width: { xs: 48, md: 168 }, flex: 'none', backgroundColor: 'var(--mui-palette-look-rail)', borderRight: 1, borderColor: 'divider', py: 1, overflow: 'auto', '@media print': { display: 'none' } }}
    >
      {visibleGroups(permissions).map((group) => (
        <Box key={group.label} sx={{ mb: 1.5 }}>
          <Box id={`${id}-${group.label}`} sx={{ px: 2, py: 0.5, fontSize: 12, color: 'text.secondary', display: { xs: 'none', md: 'block' } }}>
            {t(`rail.${group.label}`)}
          </Box>
          <Box component="ul" aria-label={t(`rail.${group.label}`)} sx={{ listStyle: 'none' }}>
            {group.items.map((item) => (
              <li key={item.to}>
                <RailLink item={item} />
              </li>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function RailLink({ item }: { readonly item: RailItem }) {
  const { t } = useTranslation('shell');
  const Icon = icons[item.icon];
  return (
    <Box
      component={Link}
      to={item.to}
      activeOptions={{ includeSearch: false }}
      sx={{
        display: 'flex', alignItems: 'center', gap: 1.25, height: 30, px: 1.75, color: 'text.secondary', textDecoration: 'none', borderLeft: '3px solid transparent',
        '&:hover': { backgroundColor: 'action.hover' },
        '&:focus-visible': { outlineOffset: -2 },
        '&[aria-current="page"]': { color: 'text.primary', fontWeight: 600, backgroundColor: 'background.paper', borderLeftColor: 'primary.main' },
      }}
    >
      <Icon aria-hidden="true" sx={{ fontSize: 18 }} />
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', '@media (max-width: 899px)': { position: 'absolute', width: 1, height: 1, clipPath: 'inset(50%)' } }}>
        {t(`rail.${item.label}`)}
      </Box>
    </Box>
  );
}
