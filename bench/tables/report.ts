import { percentile, rounded } from '../figures.ts';
import type { Machine } from '../machine.ts';
import type { Seen } from './screens.ts';

export interface TablesReport {
  readonly meetings: number;
  readonly screensEach: number;
  readonly changesPerSecond: number;
  /** From the tap of who leads until every open page heard of it, and until it showed it. */
  readonly toldP50Ms: number;
  readonly toldP95Ms: number;
  readonly shownP50Ms: number;
  readonly shownP95Ms: number;
  readonly pagesPerSecond: number;
  /** Resident memory of the product that came with an open page, in KB. */
  readonly kilobytesPerScreen: number;
  readonly wrongAnswers: number;
  readonly measuredOn: string;
  readonly machine: Machine;
}

export interface Measured {
  readonly meetings: number;
  readonly screensEach: number;
  readonly seconds: number;
  readonly seen: Seen;
  readonly kilobytes: { readonly before: number; readonly open: number };
  readonly machine: Machine;
}

export function reportOf({ meetings, screensEach, seconds, seen, kilobytes, machine }: Measured): TablesReport {
  return {
    meetings,
    screensEach,
    changesPerSecond: rounded(seen.changes / seconds),
    toldP50Ms: rounded(percentile(seen.told, 0.5)),
    toldP95Ms: rounded(percentile(seen.told, 0.95)),
    shownP50Ms: rounded(percentile(seen.shown, 0.5)),
    shownP95Ms: rounded(percentile(seen.shown, 0.95)),
    pagesPerSecond: rounded(seen.shown.length / seconds),
    kilobytesPerScreen: rounded(Math.max(0, kilobytes.open - kilobytes.before) / (meetings * screensEach)),
    wrongAnswers: seen.wrong,
    measuredOn: new Date().toISOString().slice(0, 10),
    machine,
  };
}

const heading = '## Meetings at once';

/** The section of docs/performance.md about meetings. */
export function sectionOf(report: TablesReport): string {
  const { meetings, screensEach, machine } = report;
  return `${heading}
Written by \`npm run bench:table -- --write\` on ${report.measuredOn}, on ${machine.processors} processors (${machine.processor}); not by hand.

${meetings} meetings go on at once, each with ${screensEach} open pages: who leads, the wall and phones. Somebody gets the word
${report.changesPerSecond} times a second over all of them; every page of that meeting hears it and fetches itself anew through the
whole check. Product, screens and PostgreSQL share this machine. Times are from the tap of who leads.

| | p50 ms | p95 ms |
| --- | ---: | ---: |
| a page hears that something changed | ${report.toldP50Ms} | ${report.toldP95Ms} |
| the new page is there | ${report.shownP50Ms} | ${report.shownP95Ms} |

${report.pagesPerSecond} pages a second; ${report.kilobytesPerScreen} KB of memory per open page; ${report.wrongAnswers} wrong answers.
`;
}

/** That document with this section in the place of the one it had; '' for none leaves the one it had out. */
export function withSection(document: string, section: string): string {
  const at = document.indexOf(heading);
  const before = at === -1 ? document : document.slice(0, at);
  return section === '' ? before : `${before.trimEnd()}\n\n${section}`;
}

/** The section that a document has; '' for none. */
export function sectionIn(document: string): string {
  const at = document.indexOf(heading);
  return at === -1 ? '' : document.slice(at);
}
