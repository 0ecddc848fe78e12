import { clauseFinding, type LintRule } from '../finding.js';

const stems = (label: string): string[] => label.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word.length >= 3).map((word) => word.slice(0, 5));

/** Channels a standard names and then gives no term of any kind. */
export const channelsWithoutNorms: LintRule = ({ pack }) => {
  const named = pack.norms.map((norm) => `${norm.subject.channel ?? ''} ${norm.subject.process}`.toLowerCase()).join(' | ');
  const silent = pack.channels.filter((channel) => channel.hidden !== true && !stems(channel.label.ru).some((stem) => named.includes(stem)));
  if (silent.length === 0) return [];
  const list = silent.map((channel) => channel.label.ru).join(', ');
  return [clauseFinding('channel-without-term', 'note', {
    clauses: [pack.standard.edition],
    message: { ru: `Каналы названы, сроков для них нет: ${list}`, kk: `Арналар аталған, мерзімдері жоқ: ${silent.map((channel) => channel.label.kk ?? channel.label.ru).join(', ')}`, en: `Channels named without any term: ${silent.map((channel) => channel.label.en ?? channel.label.ru).join(', ')}` },
    reading: { ru: 'Срок берётся по предмету обращения; измерение по каналу настраивается', kk: 'Мерзім өтініш мәселесі бойынша алынады; арна бойынша өлшеу бапталады', en: 'The term goes by the subject; measuring by channel is configurable' },
  })];
};
