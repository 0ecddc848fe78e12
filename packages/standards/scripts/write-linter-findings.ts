/** Writes packages/docs/linter-findings.md from the shipped packs. Run after a build: `node scripts/write-linter-findings.ts 2026-11-21`. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { lintPack, loadPack, packCodes, type LintFinding } from '@ortalyk/standards';

const today = process.argv[2] ?? new Date().toISOString().slice(0, 10);
const SEVERITY: Record<string, string> = { error: 'ошибка', warning: 'сомнение', note: 'заметка' };

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function row(finding: LintFinding): string {
  const clauses = finding.clauses.length > 3 ? `${finding.clauses.slice(0, 3).join('; ')} и ещё ${finding.clauses.length - 3}` : finding.clauses.join('; ');
  return `| ${finding.rule} | ${SEVERITY[finding.severity]} | ${cell(clauses)} | ${cell(finding.message.ru)} | ${cell(finding.reading.ru)} | ${finding.questionIds.join(', ')} |`;
}

const sections = packCodes.map((code) => {
  const outcome = loadPack(code);
  if (!outcome.ok) throw new Error(`${code}: ${JSON.stringify(outcome.problems)}`);
  const findings = lintPack({ pack: outcome.value, today });
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  return [
    `## ${outcome.value.standard.shortName.ru} (\`${code}\`)`, '', `Ошибок ${count('error')}, сомнений ${count('warning')}, заметок ${count('note')}.`, '',
    '| правило | что это | пункты | находка | как читать | вопрос пакета |', '|---|---|---|---|---|---|', ...findings.map(row), '',
  ].join('\n');
});

const head = `# Что проверка стандартов нашла в пяти пакетах

Таблица сделана \`node scripts/write-linter-findings.ts\` (в packages/standards) на ${today}. Правила общие: ни одно не знает ни компании, ни пункта; они
смотрят на числа, единицы, роли, ветви карт, офисы и даты законов. «Ошибка» — числа не могут быть соблюдены все сразу; «сомнение» — от чтения зависит срок;
«заметка» — стоит взглянуть. Последний столбец называет вопрос пакета о тех же нормах. Тест \`lint-pack.test.ts\` показывает, что находки не зависят от
подсказок в пакете: вопросы, чтения и пометки перед проверкой убираются.
`;

writeFileSync(resolve(import.meta.dirname, '../../docs/linter-findings.md'), `${head}\n${sections.join('\n')}`);
