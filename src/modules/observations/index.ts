/** The face of observations: looking back at joint meetings with the observation form. */
export { fillPart } from './commands/fill-part.ts';
export { startRound } from './commands/start-round.ts';
export { lookingBackWords } from './messages/index.ts';
export { lookingBackPath, paths as observationPaths } from './paths.ts';
export { points as observationPoints, topics as observationTopics } from './rules/form.ts';
