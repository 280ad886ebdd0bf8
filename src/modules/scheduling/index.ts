/** The face of scheduling: finding a date for a joint meeting, the client first. */
export { answerPoll } from './commands/answer-poll.ts';
export { makePollLink } from './commands/make-poll-link.ts';
export { openPoll, type OpenPollInput } from './commands/open-poll.ts';
export { stopPoll } from './commands/stop-poll.ts';
export type { MomentAnswer } from './model.ts';
export { openPolls } from './queries/poll.ts';
export { paths as schedulingPaths } from './paths.ts';
