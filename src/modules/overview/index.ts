/** The face of overview: the frame around every page. */
export { drawError } from './ui/error-page.tsx';
export { drawPage, type ShellFacts } from './ui/shell.tsx';
