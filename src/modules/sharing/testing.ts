/** For tests: what pages alone use. */
export { nameInWish } from './commands/wish-open.ts';
