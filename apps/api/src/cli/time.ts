import { constants, createReadStream } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { type Language, evaluateTimeCase } from '@ortalyk/domain';
import { fromCaller } from '../platform/settings.js';
import { type CommandIo, CommandRefusal, EXIT, type RunCommand, UsageFault, print, tell } from './command.js';
import { languageOf } from './pack-argument.js';
import { timeFault } from './time-words.js';
import { say } from './words.js';

/** Answers business-time cases line by line; a bad line is told with its number and the others are answered all the same. */
export const time: RunCommand = async (words, io) => {
  const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { language: { type: 'string' } } });
  const language = languageOf(values.language);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    throw new UsageFault(say({ ru: 'Назовите один файл случаев, по объекту JSON в строке.', kk: 'Бір жағдайлар файлын атаңыз, әр жолда бір JSON нысаны.', en: 'Name one file of cases, one JSON object a line.' }, language));
  }
  let number = 0;
  let answered = 0;
  let bad = 0;
  for await (const line of linesOf(await openCases(file, io, language))) {
    number += 1;
    const text = number === 1 && line.startsWith('\uFEFF') ? line.slice(1) : line;
    if (text.trim() === '') continue;
    const fault = await answer(text, io, language);
    if (fault === null) {
      answered += 1;
      continue;
    }
    bad += 1;
    tell(io, `${file}:${number}: ${fault}`);
  }
  if (bad > 0) tell(io, say({ ru: `Без ответа строк: ${bad} из ${number}.`, kk: `Жауапсыз жолдар: ${number} жолдың ${bad}.`, en: `${bad} of ${number} lines could not be answered.` }, language));
  if (bad + answered === 0) tell(io, say({ ru: `В ${file} нет ни одного случая.`, kk: `${file} ішінде бірде-бір жағдай жоқ.`, en: `There is no case in ${file}.` }, language));
  return bad === 0 ? EXIT.done : EXIT.failed;
};

async function openCases(file: string, io: CommandIo, language: Language): Promise<Readable> {
  if (file === '-') return io.in;
  const source = fromCaller(file, io.env);
  const found = await stat(source).catch(() => null);
  const readable = await access(source, constants.R_OK).then(() => true, () => false);
  if (found === null || found.isDirectory() || !readable) throw new CommandRefusal(say({ ru: `Файл ${source} не прочитать.`, kk: `${source} файлын оқу мүмкін емес.`, en: `There is no file ${source} to be read.` }, language));
  return createReadStream(source);
}

/** Lines as they come, whatever the length of the file; only LF ends one, since JSON may hold the other separators in its strings. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  let rest = '';
  input.setEncoding('utf8');
  for await (const chunk of input as AsyncIterable<string>) {
    const parts = `${rest}${chunk}`.split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') yield rest;
}

/** Prints the answer, or returns what is wrong with the line. */
async function answer(line: string, io: CommandIo, language: Language): Promise<string | null> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return `${say({ ru: 'это не JSON', kk: 'бұл JSON емес', en: 'not JSON' }, language)} (${error instanceof Error ? error.message : String(error)})`;
  }
  const outcome = evaluateTimeCase(json);
  if (!outcome.ok) return outcome.problems.map((problem) => timeFault(problem, language)).join('; ');
  await print(io, JSON.stringify(outcome.value));
  return null;
}
