/** The face of intake: the kitchen-table talk and signals ("er is iets veranderd"). */
export { addSignalNote } from './commands/add-signal-note.ts';
export { answerSignal } from './commands/answer-signal.ts';
export { markSignalRead } from './commands/mark-signal-read.ts';
export { recordTalk, type TalkInput } from './commands/record-talk.ts';
export { sendSignal } from './commands/send-signal.ts';
export { afterTalkPath, newSignalPath, paths as intakePaths, signalPath, signalsPath, talkPath } from './paths.ts';
export { type DutyItem, dutyList, dutyMost } from './queries/duty.ts';
export { readableSignals, recentSignals, type SignalRow, standsFor, unreadCount } from './queries/signals.ts';
export { startedFacts, startedOn } from './queries/started.ts';
export { bySent, signalsForMe, waitingSignals, type WeekSignal } from './queries/week.ts';
export { signalTableAt } from './queries/signal-table.ts';
