/** The face of the emergency route: who looked without a place at the table, and the table as they see it. */
export { emergencyPaths } from './paths.ts';
export { emergencyTableAt } from './queries/emergency-table.ts';
export {
  emergencyFacts,
  type EmergencyLook,
  looksToReview,
  looksWhereLeading,
  pendingLook,
  tellableLooks,
} from './queries/looks.ts';
