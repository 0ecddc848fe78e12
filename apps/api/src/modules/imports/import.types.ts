import type { Instant, LocalizedText } from '@ortalyk/domain';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalizedTextType, PageInfoType, ProblemType } from '../../graphql/common.types.js';
import { DateTime, LocalDate } from '../../graphql/scalars.js';

export enum ImportKindEnum { accounts = 'accounts', customers = 'customers', houses = 'houses', contracts = 'contracts', ledger = 'ledger', meters = 'meters' }
registerEnumType(ImportKindEnum, { name: 'ImportKind' });

export enum ImportStateEnum {
  mapping = 'mapping', checking = 'checking', checked = 'checked', refused = 'refused', running = 'running', done = 'done', undoing = 'undoing', undone = 'undone', discarded = 'discarded',
}
registerEnumType(ImportStateEnum, {
  name: 'ImportState',
  description: 'mapping: columns wait to be named; checking, running, undoing: under way; checked: ready to run, nothing written yet; refused: the file breaks, nothing was written.',
});

@ObjectType('ImportField', { simpleResolvers: true, description: 'A column an import understands.' })
export class ImportFieldType {
  @Field(() => String) code!: string;
  @Field(() => Boolean) required!: boolean;
  @Field(() => LocalizedTextType) label!: LocalizedText;
}

@ObjectType('ImportColumn', { simpleResolvers: true })
export class ImportColumnType {
  @Field(() => String, { description: 'Code of the field.' }) field!: string;
  @Field(() => Int, { description: 'Place of the column, from 0.' }) column!: number;
}

@ObjectType('ImportRow', { simpleResolvers: true, description: 'A row as it was judged.' })
export class ImportRowType {
  @Field(() => Int, { description: 'As a spreadsheet counts: the header is row 1.' }) rowNo!: number;
  @Field(() => String, { description: 'new, same, changed or refused.' }) verdict!: string;
  @Field(() => [String]) cells!: string[];
  @Field(() => [String], { description: 'Why it is refused, in the language of the reader.' }) reasons!: string[];
}

@ObjectType('Import', { simpleResolvers: true, description: 'A file of another system on its way in. A row is written whole or refused; a file that breaks writes nothing.' })
export class ImportType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => ImportKindEnum) kind!: string;
  @Field(() => ImportStateEnum) state!: string;
  @Field(() => String) fileName!: string;
  @Field(() => Float) sizeBytes!: number;
  @Field(() => String, { description: 'csv or xlsx.' }) format!: string;
  @Field(() => String, { nullable: true, description: 'utf-8, windows-1251, utf-16le or utf-16be; null for a workbook.' }) encoding?: string | null;
  @Field(() => String, { nullable: true }) delimiter?: string | null;
  @Field(() => [String]) header!: string[];
  @Field(() => [[String]], { description: 'The first rows under the header.' }) samples!: string[][];
  @Field(() => Int, { description: 'Rows read so far, or of the whole file.' }) rowsTotal!: number;
  @Field(() => Int) newCount!: number;
  @Field(() => Int) sameCount!: number;
  @Field(() => Int) changedCount!: number;
  @Field(() => Int) refusedCount!: number;
  @Field(() => Int, { description: 'Rows an undoing left alone because they were touched since.' }) keptCount!: number;
  @Field(() => DateTime) createdAt!: Instant;
  @Field(() => DateTime, { nullable: true }) startedAt?: Instant | null;
  @Field(() => DateTime, { nullable: true }) finishedAt?: Instant | null;
  @Field(() => DateTime, { nullable: true }) undoneAt?: Instant | null;
  @Field(() => DateTime, { nullable: true, description: 'When the contents of the file were removed because their time was over; counts stay.' }) fileRemovedAt?: Instant | null;
}

@ObjectType('ImportConnection', { simpleResolvers: true })
export class ImportConnectionType {
  @Field(() => [ImportType]) nodes!: ImportType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
}

@InputType('ImportColumnInput')
export class ImportColumnInput {
  @Field(() => String) field!: string;
  @Field(() => Int) column!: number;
}

@InputType('MapImportInput')
export class MapImportInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => [ImportColumnInput]) mapping!: ImportColumnInput[];
  @Field(() => String, { nullable: true, description: 'The system the file comes from.' }) source?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'The moment the file was true at; now unless told.' }) asOf?: Instant | null;
  @Field(() => LocalDate, { nullable: true, description: 'From when changed owners, areas and so on hold; today unless told.' }) effectiveOn?: string | null;
}

@InputType('ImportInput')
export class ImportInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}

@ObjectType('ImportPayload', { simpleResolvers: true })
export class ImportPayload {
  @Field(() => ImportType, { nullable: true }) import?: ImportType | null;
  @Field(() => [ProblemType]) problems!: ProblemType[];
}
