/** For the demo's import and for tests only. */
export { importStudyParticipant, type StudyParticipant } from './commands/import-study-participant.ts';
