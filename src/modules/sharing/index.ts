/** The face of sharing: the yes to working together, grounds, audiences - who reads what. */
export { agreeGrounds } from './commands/agree-grounds.ts';
export { answerInvitation } from './commands/answer-invitation.ts';
export { audienceFor, shownApart } from './commands/audience-for.ts';
export { comeBack, goAway, longestAway } from './commands/go-away.ts';
export { handOver } from './commands/hand-over.ts';
export { openTable } from './commands/open-table.ts';
export { sayYes } from './commands/say-yes.ts';
export { tellOf } from './commands/tell-of.ts';
export { audienceNames, lawName, writeReaders } from './messages/index.ts';
export { sharingPaths } from './paths.ts';
export { checkOwnWords, checkWhose, childrenToWriteAbout, decidesOf, mayBeOf } from './policy.ts';
export { type Consent, consentFacts } from './queries/consent.ts';
export {
  absencesOfPerson,
  deputiesFor,
  type OwnAbsence,
  ownAbsences,
  standInsOfPerson,
  type StandsInFor,
} from './queries/deputies.ts';
export { ofNetwork, type Readers, readersAt, readersOf, readersSentence, sharedScreenAt } from './queries/readers.ts';
export { audienceOf, readByClient } from './queries/own-items.ts';
export {
  groundFacts,
  type GroundOfMany,
  groundsOfReader,
  groundsOn,
  groundsTogether,
  groundsToKeep,
  type KeptGround,
  readingTableAt,
  readingTableFrom,
} from './queries/reading-table.ts';
export { type ReadingFacts, type ReadsWhen, readingFacts, readsWhen } from './queries/reads-when.ts';
export { audienceFields, checkGroups, inOneField, choiceOf } from './schema.ts';
export { AudienceChoices, type AudienceOption } from './ui/audience-choices.tsx';
export { AudienceSelect } from './ui/audience-select.tsx';
export { StillNote } from './ui/still-note.tsx';
export {
  addWorkingDays,
  type AudienceChoice,
  type AudienceKind,
  audienceKinds,
  chosenAudience,
  domainsOf,
  type Group,
  groups,
  groupsOf,
  laws,
  overdueFrom,
  sameAudience,
  taskLaws,
  withinAudience,
} from './model.ts';
