import ICAL from 'ical.js';
import { instantOf } from '../i18n/calendar.ts';

/** A stretch of time in which somebody's diary has something; what it is, nobody here knows. */
export interface BusyBlock {
  readonly from: Date;
  readonly until: Date;
}

export interface Window {
  readonly from: Date;
  readonly until: Date;
}

/** Steps of all repeating events together: a daily one since 2005 takes eight thousand. */
const stepsMost = 60_000;
/** More blocks in three months nobody has. */
const blocksMost = 2_000;

class TooMuch extends Error {}

/**
 * The busy blocks of a calendar text (events, also repeating ones, or the answer to a free-busy query) within a window,
 * joined where they touch. What says that it is free, cancelled or declined keeps nothing busy.
 * @throws when it is no calendar, or takes more work than a diary can need
 */
export function busyIn(text: string, window: Window): BusyBlock[] {
  const parsed: unknown = ICAL.parse(text);
  const calendars = (Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed]) as unknown[][];
  const found: BusyBlock[] = [];
  const work = { steps: 0 };
  for (const each of calendars) {
    const calendar = new ICAL.Component(each as ConstructorParameters<typeof ICAL.Component>[0]);
    if (calendar.name !== 'vcalendar') throw new Error('no calendar');
    for (const block of calendar.getAllSubcomponents('vfreebusy')) found.push(...busyPeriods(block));
    found.push(...busyEvents(calendar, window, work));
    if (found.length > blocksMost * 4) throw new TooMuch('too many');
  }
  return joined(found.filter(({ from, until }) => from < window.until && until > window.from)).slice(0, blocksMost);
}

/** The periods of a free-busy answer; tentative ones are no appointment yet. */
function busyPeriods(component: ICAL.Component): BusyBlock[] {
  return component.getAllProperties('freebusy').flatMap((property) => {
    const kind = (property.getFirstParameter('fbtype') ?? 'BUSY').toUpperCase();
    if (kind === 'FREE' || kind === 'BUSY-TENTATIVE') return [];
    return property.getValues().flatMap((value) => {
      if (!(value instanceof ICAL.Period)) return [];
      return blockFrom(value.start, value.getEnd());
    });
  });
}

function busyEvents(calendar: ICAL.Component, window: Window, work: { steps: number }): BusyBlock[] {
  const components = calendar.getAllSubcomponents('vevent');
  const single = components.filter((each) => each.hasProperty('recurrence-id'));
  const blocks: BusyBlock[] = [];
  for (const component of components) {
    if (component.hasProperty('recurrence-id')) continue;
    const event = new ICAL.Event(component, { strictExceptions: true });
    if (event.startDate === null || event.startDate === undefined) continue;
    const own = single.filter((each) => each.getFirstPropertyValue('uid') === event.uid);
    const moved = new Set(own.map((each) => String(each.getFirstPropertyValue('recurrence-id'))));
    if (event.isRecurring()) blocks.push(...repeated(event, moved, window, work));
    else if (isBusy(component)) blocks.push(...blockFrom(event.startDate, event.endDate));
  }
  for (const component of single.filter(isBusy)) {
    const event = new ICAL.Event(component);
    if (event.startDate) blocks.push(...blockFrom(event.startDate, event.endDate));
  }
  return blocks;
}

function repeated(event: ICAL.Event, moved: ReadonlySet<string>, window: Window, work: { steps: number }): BusyBlock[] {
  const blocks: BusyBlock[] = [];
  if (!isBusy(event.component)) return blocks;
  const expansion = event.iterator();
  for (;;) {
    work.steps += 1;
    if (work.steps > stepsMost || blocks.length > blocksMost) throw new TooMuch('too many repetitions');
    const next = expansion.next();
    if (!next) return blocks;
    const start = instantIn(next);
    if (start >= window.until) return blocks;
    if (moved.has(String(next))) continue;
    const end = next.clone();
    end.addDuration(event.duration);
    const until = instantIn(end);
    if (until > window.from && until > start) blocks.push({ from: start, until });
  }
}

/** Whether an event keeps its time busy: not cancelled, not free (in the standard's or in Outlook's word). */
function isBusy(component: ICAL.Component): boolean {
  const said = (name: string): string => String(component.getFirstPropertyValue(name) ?? '').toUpperCase();
  return (
    said('status') !== 'CANCELLED' && said('transp') !== 'TRANSPARENT' && said('x-microsoft-cdo-busystatus') !== 'FREE'
  );
}

function blockFrom(start: ICAL.Time, end: ICAL.Time | null): BusyBlock[] {
  const from = instantIn(start);
  const until = end === null ? from : instantIn(end);
  return until > from ? [{ from, until }] : [];
}

/** The instant of a time; what names no zone that stands in the same text is on the clock of the Netherlands. */
function instantIn(time: ICAL.Time): Date {
  const zone = time.zone;
  if (zone !== null && zone !== undefined && zone.tzid !== 'floating') return time.toJSDate();
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`;
  return instantOf(day, time.isDate ? '00:00' : `${two(time.hour)}:${two(time.minute)}`);
}

/** Blocks in order of time, those that overlap or touch as one: fewer to keep, and they tell less. */
function joined(blocks: readonly BusyBlock[]): BusyBlock[] {
  const result: { from: Date; until: Date }[] = [];
  for (const block of [...blocks].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = result.at(-1);
    if (last !== undefined && block.from <= last.until) {
      if (block.until > last.until) last.until = block.until;
    } else result.push({ ...block });
  }
  return result;
}
