/** The face of scheduling: finding a date for a joint meeting, the client first. */
export { answerPoll } from './commands/answer-poll.ts';
export { openPoll, type OpenPollInput } from './commands/open-poll.ts';
export { pollWords } from './messages/index.ts';
export { isGone, type MomentAnswer } from './model.ts';
export { paths as schedulingPaths } from './paths.ts';
export { type OpenPollFacts, openPollFacts, pollsOfPerson, type WaitingPoll } from './queries/my-polls.ts';
export { openPolls } from './queries/poll.ts';
export { answerInput } from './schema.ts';
export { answerFields, missingAt } from './ui/answer-fields.tsx';
export { quickAnswer } from './ui/quick-answer.tsx';
