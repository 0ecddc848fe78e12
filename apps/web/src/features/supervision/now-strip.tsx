import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import { FigureStrip } from '../../ui/figure-strip.js';
import { FigureLink } from './figure-link.js';
import { listBehind, type FigureOwner } from './figure-links.js';
import { figureKeys, toneOf, type Figures } from './figures.js';

export interface NowStripProps {
  readonly figures: Figures;
  readonly owner: FigureOwner;
  readonly today: string;
  readonly label: string;
}

/** The strip at the top: late, due today, open, arrived, answered; each says what it counts and opens its list. */
export function NowStrip({ figures, owner, today, label }: NowStripProps) {
  const { t } = useTranslation('supervisor');
  const format = useFormat();
  return (
    <FigureStrip
      label={label}
      figures={figureKeys.map((key) => ({
        key,
        label: t(`now.${key}`),
        definition: t(`now.definition.${key}`),
        tone: toneOf(key, figures[key]),
        value: <FigureLink value={figures[key]} search={listBehind(key, owner, today)} label={`${t(`now.${key}`)}: ${format.number(figures[key])}`} tone={toneOf(key, figures[key])} />,
      }))}
    />
  );
}
