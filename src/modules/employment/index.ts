/** The face of employment: steps, talents, wishes, motivation, instruments. */
export { addTalents } from './commands/talents.ts';
export { setWish } from './commands/set-wish.ts';
export { answerInstrument, keepTalk, tellStep, tellSuccess } from './commands/tell.ts';
export { texts as workWords } from './messages/index.ts';
export { instrumentStates, type WorkStep, workSteps } from './model.ts';
export { workPaths } from './paths.ts';
export { type RawWork, stepOf, workFrom, workJson } from './queries/work.ts';
export { openWork, type WorkPage } from './queries/work-page.ts';
export { type Instrument, instrumentsOn } from './rules/instruments.ts';
export { instrumentChoice } from './schema.ts';
export { workCard, workRow } from './ui/in-short.tsx';
