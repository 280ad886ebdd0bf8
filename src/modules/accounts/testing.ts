/** For tests: using a link as the page does, and the cookie that it leaves. */
export { useEntryLink } from './commands/use-entry-link.ts';
