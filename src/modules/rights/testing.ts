export { markOf } from '../../kernel/privacy/mark.ts';
export { destroyWords } from './commands/destroy-words.ts';
export { copyDestructions } from './jobs/destructions.ts';
export { columnWords } from './messages/index.ts';
