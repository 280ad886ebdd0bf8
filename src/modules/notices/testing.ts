/** What tests need of notices beside its face. */
export { remind } from './jobs/reminders.ts';
