export { destroyWords, markOf } from './commands/destroy-words.ts';
export { copyDestructions } from './jobs/destructions.ts';
export { columnWords } from './messages/index.ts';
