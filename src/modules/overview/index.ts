/** The face of overview: the frame around every page, and the report of before and after. */
export { readySheets } from './jobs/ready-sheets.ts';
export { beforeAfter } from './queries/before-after.ts';
export { drawError } from './ui/error-page.tsx';
export { drawPage, type ShellFacts } from './ui/shell.tsx';
