/** The face of employment: steps, talents, wishes, motivation, instruments. */
export { answerCheckIn } from './commands/answer-check-in.ts';
export { addPlacement, changePlacement, employerSays } from './commands/placement.ts';
export { noteSeen, releaseProfile, setProfile } from './commands/profile.ts';
export { addTalents } from './commands/talents.ts';
export { setWish } from './commands/set-wish.ts';
export { answerInstrument, keepTalk, tellStep, tellSuccess } from './commands/tell.ts';
export { texts as workWords } from './messages/index.ts';
export { instrumentStates, type WorkStep, workSteps } from './model.ts';
export { workPaths } from './paths.ts';
export { checkInDue, checkInsDue } from './queries/due.ts';
export { type RawWork, stepOf, workFrom, workJson } from './queries/work.ts';
export { openWindow } from './queries/employer.ts';
export { openWork, type WorkPage } from './queries/work-page.ts';
export { instrumentsOn, lookedUpOn as instrumentsLookedUpOn } from './rules/instruments.ts';
export { privateWord } from './rules/private-words.ts';
export { instrumentChoice } from './schema.ts';
export { workCard, workRow } from './ui/in-short.tsx';
