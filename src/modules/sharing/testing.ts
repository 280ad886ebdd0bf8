export { endGrounds } from './commands/agree-grounds.ts';
export { agreeToJoin, sayYesToJoin } from './commands/join-tables.ts';
export { partToOwnTable } from './commands/part-ways.ts';
export { takeBackYes } from './commands/take-back-yes.ts';
export { wishOpen } from './commands/wish-open.ts';

/** For tests: what pages alone use. */
export { nameInWish } from './commands/wish-open.ts';
export { sharingPage } from './queries/sharing-page.ts';
