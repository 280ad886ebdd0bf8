/** The face of sharing: the yes to working together, grounds, audiences - who reads what. */
export { answerInvitation } from './commands/answer-invitation.ts';
export { type AudienceKind, audienceFor, audienceKinds } from './commands/audience-for.ts';
export { giveGround } from './commands/give-ground.ts';
export { openTable } from './commands/open-table.ts';
export { sayYes } from './commands/say-yes.ts';
export { takeBackYes } from './commands/take-back-yes.ts';
export { audienceNames, writeReaders } from './messages/index.ts';
export { sharingPaths } from './paths.ts';
export { type Consent, consentFacts, consentsOf } from './queries/consent.ts';
export {
  type Reader,
  type Readers,
  readersAt,
  readersOf,
  readersSentence,
  readersSentences,
} from './queries/readers.ts';
export { groundFacts, readingTableAt, readingTableFrom } from './queries/reading-table.ts';
export { type ReadingFacts, type ReadsWhen, readingFacts, readsWhen } from './queries/reads-when.ts';
export { addWorkingDays, overdueFrom } from './model.ts';
