/** What tests outside this module use of it. */
export { type Ask, askLook } from './commands/ask-look.ts';
export { openAskedLook } from './commands/open-look.ts';
export { reviewLook } from './commands/review-look.ts';
export { tellClients } from './commands/tell-clients.ts';
export { emergencyTableAt } from './queries/emergency-table.ts';
