import { groupBy } from '../amounts.js';
import { normFinding, type LintRule } from '../finding.js';

const channelOf = (channel: string | null): string => (channel ?? '').toLowerCase().split(/[(,;]/)[0]?.trim() ?? '';

/** In a table of answer terms a channel with a lone survey frequency and no term: the answer's cell holds the survey's number. */
export const surveyInAnswerCell: LintRule = ({ pack }) => [...groupBy(pack.norms, (norm) => norm.clause).values()].flatMap((table) => {
  const answered = table.filter((norm) => norm.type === 'deadline');
  const surveys = table.filter((norm) => norm.type === 'frequency' && (norm.bound === 'minInterval' || norm.bound === 'maxInterval'));
  if (answered.length < 2 || surveys.length === 0) return [];
  const withTerm = new Set(answered.map((norm) => channelOf(norm.subject.channel)));
  return [...groupBy(surveys, (norm) => channelOf(norm.subject.channel))]
    .filter(([channel, norms]) => norms.length === 1 && norms[0]?.bound === 'minInterval' && !withTerm.has(channel))
    .map(([, norms]) => normFinding('survey-in-answer-cell', 'error', {
      norms,
      message: { ru: `В ячейке срока ответа стоит частота опроса: ${norms[0]?.asPrinted ?? ''}`, kk: `Жауап мерзімі ұяшығында сауалнама жиілігі тұр: ${norms[0]?.asPrinted ?? ''}`, en: `An answer cell holds a survey frequency: ${norms[0]?.asPrinted ?? ''}` },
      reading: { ru: 'Это ограничение опроса; срок ответа взять у этого канала в другом месте документа', kk: 'Бұл сауалнама шектеуі; жауап мерзімін осы арнаның құжаттағы басқа жерінен алу', en: 'It limits the survey; take the answer term of this channel from elsewhere in the document' },
    }));
});
