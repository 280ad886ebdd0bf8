/** The face of working notes: the way to them, and what destroys them. */
export { writeNote } from './commands/write-note.ts';
export { keepEndingNotes } from './jobs/end-notes.ts';
export { paths as notePaths } from './paths.ts';
