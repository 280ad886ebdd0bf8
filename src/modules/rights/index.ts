/** The face of rights: the desk of a client stands at `householdPaths.rights`. */
export { applyDestructions, hasDestructions, keepDestructions, readDestructions } from './jobs/destructions.ts';
export { noteTakenAway } from './commands/list-destruction.ts';
export { besideItem } from './ui/beside-item.tsx';
export { answerPath, paths as rightsPaths } from './paths.ts';
export { type RightsToAnswer, rightsOfPerson } from './queries/requests.ts';
