/** What tests need of diaries: one look into the mailbox. */
export { readNewMail } from './jobs/read-mailbox.ts';
