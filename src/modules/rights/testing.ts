export { columnWords } from './messages/index.ts';
