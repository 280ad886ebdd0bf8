/** What tests need of diaries: one look into the mailbox. */
export { makeFeed } from './commands/feed.ts';
export { readNewMail } from './jobs/read-mailbox.ts';
