import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../graphql/scalars.js';
import { OfficeType } from '../offices/index.js';
import { StaffType } from '../staff/index.js';

@ObjectType('FigureRow', { simpleResolvers: true })
export class FigureRowType {
  @Field(() => Int, { description: 'Registered on the present civil date of the company.' }) registeredToday!: number;
  @Field(() => Int) answeredToday!: number;
  @Field(() => Int, { description: 'Not answered, refused or cancelled.' }) open!: number;
  @Field(() => Int, { description: 'Open with the promise past due.' }) late!: number;
  @Field(() => Int, { description: 'Open and due later on the present civil date.' }) lateToday!: number;
}

@ObjectType('OfficeFigures', { simpleResolvers: true })
export class OfficeFiguresType {
  @Field(() => OfficeType) office!: unknown;
  @Field(() => FigureRowType) figures!: FigureRowType;
}

@ObjectType('PersonFigures', {
  simpleResolvers: true, description: 'By the assignee of the current step; open steps without one are counted under a null person.',
})
export class PersonFiguresType {
  @Field(() => StaffType, { nullable: true }) staff?: unknown;
  @Field(() => FigureRowType) figures!: FigureRowType;
}

@ObjectType('NowFigures', { simpleResolvers: true, description: "Figures of the supervisor's first page; each opens the list its filter names." })
export class NowFiguresType {
  @Field(() => DateTime) asOf!: number;
  @Field(() => FigureRowType) total!: FigureRowType;
  @Field(() => [OfficeFiguresType]) byOffice!: OfficeFiguresType[];
  @Field(() => [PersonFiguresType]) byPerson!: PersonFiguresType[];
}
