import DarkMode from '@mui/icons-material/DarkModeOutlined';
import LightMode from '@mui/icons-material/LightModeOutlined';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useColorScheme } from '@mui/material/styles';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const modes = ['light', 'dark', 'system'] as const;

/** Light, dark or as the system; remembered on this machine. */
export function SchemeMenu() {
  const { t } = useTranslation('shell');
  const { mode, setMode, colorScheme } = useColorScheme();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
        <IconButton title={t('scheme.label')} aria-label={t('scheme.label')} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)}>
          {colorScheme === 'dark' ? <DarkMode fontSize="small" /> : <LightMode fontSize="small" />}
        </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} slotProps={{ list: { 'aria-label': t('scheme.label') } }}>
        {modes.map((one) => (
          <MenuItem
            key={one}
            selected={one === (mode ?? 'system')}
            onClick={() => {
              setAnchor(null);
              setMode(one);
            }}
          >
            {t(`scheme.${one}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
