import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { wholeMonths } from '../../../kernel/i18n/calendar.ts';
import { nl } from '../messages/nl.ts';
import {
  type HelpKind,
  type Moment,
  type PovertyFeeling,
  studyClasses,
  studyProblems,
  type WorkStep,
} from '../model.ts';

/** Money at one moment in the words and keys of the published table 3; whole euros. */
export interface FinanceAt {
  readonly debtEuro?: number | null;
  readonly debtKnown?: boolean;
  readonly hasDebt?: boolean | null;
  /** In published order; [] = there was none; null = the source says nothing. */
  readonly help: readonly string[] | null;
  readonly debtText?: string;
  readonly povertyFeeling?: string | null;
}

/** The tables of the published study, computed from the database. Codes and counts, no names. */
export interface BeforeAfterReport {
  /** Trajectories of the study that were closed. */
  readonly completed: number;
  readonly period: { readonly from: string | null; readonly to: string | null };
  /** Consent to closing: mean of whole months, rounded. Null without any trajectory. */
  readonly averageDurationMonths: number | null;
  readonly averageJointMeetings: number | null;
  readonly table1: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly table2Work: Readonly<Record<string, { readonly start: string; readonly end: string }>>;
  readonly table3Finance: Readonly<Record<string, { readonly start: FinanceAt; readonly end: FinanceAt } | null>>;
}

interface Facts {
  work_step: WorkStep;
  work_words: string;
  money_asked: boolean;
  has_debt: 'yes' | 'no' | 'unknown' | null;
  debt_cents: number | null;
  debt_words: string;
  help: HelpKind[] | null;
  poverty_feeling: PovertyFeeling | null;
}

interface Row {
  code: string;
  age_class: string;
  gender: string;
  background: string;
  household_kind: string;
  problems: string[];
  household_id: string;
  consented_on: string;
  closed_on: string;
  situations: Partial<Record<Moment, Facts>> | null;
}

/** Counts the joint meetings that these households held. */
type CountMeetings = (householdIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;

/**
 * Computes the report over the closed trajectories of the study, in one statement.
 * `meetingsHeld` counts the held joint meetings per household: meetings is a module of equal rank, so whoever calls
 * this brings the count. Duration and tables follow 001 section 4.1 and tables 1-3.
 */
export async function beforeAfterReport(cx: Cx, meetingsHeld: CountMeetings): Promise<BeforeAfterReport> {
  const { rows } = await sql<Row>`
    select p.code, p.age_class, p.gender, p.background, p.household_kind, p.problems,
           t.household_id, t.consented_on, t.closed_on,
           (select json_object_agg(s.moment, s) from situation s
             where s.tenant_id = t.tenant_id and s.household_id = t.household_id and s.trajectory_id = t.id
               and s.person_id = (select m.person_id from member m
                                  where m.tenant_id = t.tenant_id and m.household_id = t.household_id and m.client
                                  order by m.position limit 1)) as situations
    from study_participant p
    join trajectory t on t.tenant_id = p.tenant_id and t.household_id = p.household_id and t.id = p.trajectory_id
    where p.tenant_id = ${cx.tenant} and t.state = 'closed'
    order by length(p.code), p.code`.execute(cx.db);
  const held = await meetingsHeld(rows.map((row) => row.household_id));
  return {
    completed: rows.length,
    period: {
      from: first(rows.map((row) => row.consented_on).sort()),
      to: first(
        rows
          .map((row) => row.closed_on)
          .sort()
          .reverse(),
      ),
    },
    averageDurationMonths: mean(rows.map((row) => wholeMonths(row.consented_on, row.closed_on))),
    averageJointMeetings: mean(rows.map((row) => held.get(row.household_id) ?? 0)),
    table1: {
      ageClass: counted(studyClasses.ageClass, rows, (row) => [row.age_class]),
      gender: counted(studyClasses.gender, rows, (row) => [row.gender]),
      background: counted(studyClasses.background, rows, (row) => [row.background]),
      household: counted(studyClasses.household, rows, (row) => [row.household_kind]),
      problems: named(counted(studyProblems, rows, (row) => row.problems)),
    },
    table2Work: Object.fromEntries(
      rows.map(({ code, situations }) => [
        code,
        { start: workText(situations?.start), end: workText(situations?.end) },
      ]),
    ),
    table3Finance: Object.fromEntries(rows.map(({ code, situations }) => [code, finance(situations ?? {})])),
  };
}

/** `2018-11` of the first day, or null. */
const first = (days: readonly string[]): string | null => days[0]?.slice(0, 7) ?? null;

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : Math.round(numbers.reduce((sum, each) => sum + each, 0) / numbers.length);

function counted(
  classes: readonly string[],
  rows: readonly Row[],
  of: (row: Row) => readonly string[],
): Record<string, number> {
  return Object.fromEntries(classes.map((name) => [name, rows.filter((row) => of(row).includes(name)).length]));
}

const named = (counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(studyProblems.map((code) => [nl.report.problems[code], counts[code] ?? 0]));

/** The report prints the text; without one the name of the step. */
function workText(facts: Facts | undefined): string {
  if (facts === undefined) return nl.workSteps.unknown;
  return facts.work_words === '' ? nl.workSteps[facts.work_step] : facts.work_words;
}

function finance(situations: Partial<Record<Moment, Facts>>): { start: FinanceAt; end: FinanceAt } | null {
  const { start, end } = situations;
  if (!start?.money_asked && !end?.money_asked) return null;
  return { start: financeAtStart(start), end: financeAtEnd(end) };
}

const helpWords = (facts: Facts | undefined): string[] | null =>
  facts?.help?.map((kind) => nl.report.help[kind]) ?? null;
const inEuro = (cents: number): number => Math.round(cents / 100);

/** At the start everything is asked: what is unknown is null. */
function financeAtStart(facts: Facts | undefined): FinanceAt {
  const cents = facts?.debt_cents ?? null;
  const feeling = facts?.poverty_feeling ?? null;
  return {
    debtEuro: cents === null ? null : inEuro(cents),
    debtKnown: cents !== null,
    hasDebt: facts?.has_debt === 'yes' ? true : facts?.has_debt === 'no' ? false : null,
    help: helpWords(facts),
    povertyFeeling: feeling === null ? null : nl.report.poverty[feeling],
  };
}

/** At the end the study prints what it knows: a key is there only when something was said. */
function financeAtEnd(facts: Facts | undefined): FinanceAt {
  const cents = facts?.debt_cents ?? null;
  const feeling = facts?.poverty_feeling ?? null;
  const words = facts?.debt_words ?? '';
  return {
    ...(cents === null ? {} : { debtEuro: inEuro(cents) }),
    help: helpWords(facts),
    ...(words === '' ? {} : { debtText: words }),
    ...(feeling === null ? {} : { povertyFeeling: nl.report.poverty[feeling] }),
  };
}
