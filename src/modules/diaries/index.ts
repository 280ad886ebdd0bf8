/** The face of diaries: what diaries elsewhere say and get. */
export { connectDiary } from './commands/connect-diary.ts';
export { readMailbox } from './jobs/read-mailbox.ts';
export { readDiaries } from './jobs/read-diaries.ts';
export { connectInput } from './schema.ts';
export { addressFault, connectForm, noKeyFault } from './ui/connect-form.tsx';
export { paths as diaryPaths } from './paths.ts';
export { busyTimes, ownBusyTimes } from './queries/busy-times.ts';
