/** The rows of personal links: who holds one needs no account, and may do the one act behind it. */
import type { Row } from './rules.ts';
import { form } from './row-words.ts';

const open: Row = { public: true };
export const links: Record<string, Row> = {
  ...form('/datum/:pollToken', open),
  ...form('/antwoord', open),
  ...form('/afspraak/:meetingToken', open),
  'POST /afspraak/:meetingToken/waarom': open,
};
