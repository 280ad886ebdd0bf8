/** The face of rights: the desk of a client stands at `householdPaths.rights`. */
export { parts } from './model.ts';
