import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Permission } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { payloadOf } from '../../graphql/payload.js';
import { addCalendar } from './add-calendar.js';
import { amendCalendarDay } from './amend-calendar-day.js';
import { calendarYear, listCalendars } from './calendar.queries.js';
import {
  AddCalendarInput, AmendCalendarDayInput, AmendCalendarPayloadType, AmendmentPreviewType, CalendarAmendmentInput, CalendarPayloadType, CalendarType, CalendarYearInput,
  CalendarYearType, LoadCalendarYearInput, RemoveCalendarInput, RemoveCalendarPayloadType,
} from './calendar.types.js';
import { loadCalendarYear } from './load-calendar-year.js';
import { previewAmendment, previewYear } from './preview-amendment.js';
import { previewRemoval, removeCalendar } from './remove-calendar.js';

@Resolver()
export class CalendarResolver {
  @Permission('calendars:read')
  @Query(() => [CalendarType])
  calendars(@Ctx() ctx: RequestContext): Promise<CalendarType[]> {
    return listCalendars(ctx.db);
  }

  @Permission('calendars:read')
  @Query(() => CalendarYearType)
  calendar(@Ctx() ctx: RequestContext, @Arg('code', () => String) code: string, @Arg('year', () => Int) year: number): Promise<CalendarYearType> {
    return calendarYear(ctx, code, year);
  }

  @Permission('calendars:amend')
  @Query(() => AmendmentPreviewType, { description: 'Open promises the change would move; nothing is stored.' })
  calendarAmendmentPreview(@Ctx() ctx: RequestContext, @Arg('input', () => CalendarAmendmentInput) input: CalendarAmendmentInput): Promise<AmendmentPreviewType> {
    return previewAmendment(ctx, input);
  }

  @Permission('calendars:amend')
  @Query(() => AmendmentPreviewType, { description: 'Open promises, the provisional ones above all, the official year would move (T3); nothing is stored.' })
  calendarYearPreview(@Ctx() ctx: RequestContext, @Arg('input', () => CalendarYearInput) input: CalendarYearInput): Promise<AmendmentPreviewType> {
    return previewYear(ctx, input);
  }

  @Permission('calendars:amend')
  @Query(() => AmendmentPreviewType, { description: 'Open promises that would move were the region’s or office’s calendar taken away; nothing is stored.' })
  calendarRemovalPreview(@Ctx() ctx: RequestContext, @Arg('calendarCode', () => String) calendarCode: string): Promise<AmendmentPreviewType> {
    return previewRemoval(ctx, calendarCode);
  }

  @Permission('calendars:amend')
  @Mutation(() => RemoveCalendarPayloadType, { description: 'Takes a region’s or office’s calendar out of use; its offices count by the one below, and of the open promises only the confirmed ones move (T3).' })
  async removeCalendar(@Ctx() ctx: RequestContext, @Arg('input', () => RemoveCalendarInput) input: RemoveCalendarInput): Promise<object> {
    return { moved: [], kept: [], ...payloadOf(await removeCalendar(ctx, input), (done) => done) };
  }

  @Permission('calendars:amend')
  @Mutation(() => AmendCalendarPayloadType, { description: 'Changes the day; of the open promises only the confirmed ones move, and none told to a customer gets shorter (T3).' })
  async amendCalendarDay(@Ctx() ctx: RequestContext, @Arg('input', () => AmendCalendarDayInput) input: AmendCalendarDayInput): Promise<object> {
    return { moved: [], kept: [], ...payloadOf(await amendCalendarDay(ctx, input), (done) => done) };
  }

  @Permission('calendars:amend')
  @Mutation(() => AmendCalendarPayloadType, { description: 'Makes a year sure; of the open promises only the confirmed ones move, and none told to a customer gets shorter (T3).' })
  async loadCalendarYear(@Ctx() ctx: RequestContext, @Arg('input', () => LoadCalendarYearInput) input: LoadCalendarYearInput): Promise<object> {
    return { moved: [], kept: [], ...payloadOf(await loadCalendarYear(ctx, input), (done) => done) };
  }

  @Permission('calendars:amend')
  @Mutation(() => CalendarPayloadType)
  async addCalendar(@Ctx() ctx: RequestContext, @Arg('input', () => AddCalendarInput) input: AddCalendarInput): Promise<object> {
    return payloadOf(await addCalendar(ctx, input), ({ code }) => ({ calendar: listCalendars(ctx.db).then((all) => all.find((calendar) => calendar.code === code)) }));
  }
}
