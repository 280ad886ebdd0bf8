/** The face of intake: the kitchen-table talk and signals ("er is iets veranderd"). */
export { addSignalNote, type NotedSignal } from './commands/add-signal-note.ts';
export { type AnsweredSignal, answerSignal } from './commands/answer-signal.ts';
export { markSignalRead } from './commands/mark-signal-read.ts';
export { type RecordedTalk, recordTalk, type TalkInput } from './commands/record-talk.ts';
export { type NewSignal, sendSignal, type SentSignal } from './commands/send-signal.ts';
export { type DomainAnswer, type Flag, type Urgency } from './model.ts';
export { newSignalPath, paths as intakePaths, signalPath, signalsPath, talkPath } from './paths.ts';
export { type DutyItem, dutyList } from './queries/duty.ts';
export { readableSignals, recentSignals, type SignalRow, signalsOf, unreadCount } from './queries/signals.ts';
export { type Talk, type TalkPage, talkOf } from './queries/talk.ts';
export { type WeekSignal, weekSignals } from './queries/week.ts';
export { signalTableAt } from './queries/signal-table.ts';
export { whoReadsWhen } from './queries/who-reads.ts';
export { answerInput as signalAnswerInput, noteInput as signalNoteInput } from './schema.ts';
