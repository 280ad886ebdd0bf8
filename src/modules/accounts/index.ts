/** The face of accounts: people, organisations, sessions. */
export { actFor } from './commands/act-for.ts';
export { closeBeside, hasCode, isBeside, keepBeside, openBeside } from './commands/beside.ts';
export { whenAccountEnds } from './commands/end-account.ts';
export { signInAs } from './commands/sign-in-as.ts';
export { addAbsence } from './commands/add-absence.ts';
export { addOrganisation } from './commands/add-organisation.ts';
export { addPerson } from './commands/add-person.ts';
export { withoutHat } from './commands/hats.ts';
export { changePerson, type PersonChange } from './commands/change-person.ts';
export { paths as accountPaths, signInAgainPath, welcomePath } from './paths.ts';
export { identify } from './queries/session.ts';
export { SessionLine } from './ui/session-line.tsx';
export { hasNoWayIn, makeEntryLink, oldEntryLinks, signsInAlready, tokenHash } from './commands/make-entry-link.ts';
export { entryState } from './commands/use-entry-link.ts';
export { originHere } from './queries/origin.ts';
export type { NewPerson } from './commands/add-person.ts';
