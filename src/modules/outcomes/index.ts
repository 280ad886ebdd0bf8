/** The face of outcomes: before and after. */
export { writeSituation } from './commands/write-situation.ts';
export type { Moment, Situation } from './model.ts';
export { closingSituationPath, sheetPath } from './paths.ts';
export { type BeforeAfterReport, beforeAfterReport } from './queries/report.ts';
export { readSheet, type Sheet } from './queries/sheet.ts';
export { BeforeAfterTable } from './ui/before-after-table.tsx';
export { reportLines } from './ui/report-lines.ts';
export { ReportTables } from './ui/report-tables.tsx';
