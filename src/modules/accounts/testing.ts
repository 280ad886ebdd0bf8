/** For tests: using a link as the page does, and the cookie that it leaves. */
export { setAccountEnded } from './commands/end-account.ts';
export { startSession } from './commands/start-session.ts';
export { useEntryLink } from './commands/use-entry-link.ts';
export { deliverBy } from './client/deliver.ts';
export { openQueue, type Queue } from './client/queue.ts';
export { type Secret, takeKey } from './client/secret.ts';
export type { Row } from './client/store.ts';
