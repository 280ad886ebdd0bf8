/**
 * `npm run -s words:check -- --json`: reads a JSON array of `{id, text, audience: "client" | "team"}` from standard input
 * and prints one JSON array of `{id, marks, hardWords, longSentences, level}`; see docs/wording.md. Without `--json` a
 * line for each text with something to say.
 */
import { text as read } from 'node:stream/consumers';
import { z } from 'zod';
import { asked, usable } from './asked.ts';
import { UsageError } from './commands/command.ts';
import { checkText } from '../src/modules/wording/index.ts';

const help = `npm run -s words:check -- [--json] < texts.json

Reads a JSON array of {id, text, audience: "client" or "team"} from standard input, and says how each text reads: marks, hard
words, long sentences, level (docs/wording.md).`;
const values = asked(help, { json: { type: 'boolean', default: false } });
const list = z.array(
  z.object({ id: z.union([z.string(), z.number()]), text: z.string(), audience: z.enum(['client', 'team']) }),
);

/** @throws UsageError that names what is wrong in the list */
function parsed(typed: string): z.infer<typeof list> {
  try {
    return list.parse(JSON.parse(typed));
  } catch (error) {
    const where = error instanceof z.ZodError ? `\n${z.prettifyError(error)}` : '';
    throw new UsageError(
      `words:check wants a JSON array of {id, text, audience: "client" or "team"} on standard input.${where}`,
    );
  }
}

const typed = await read(process.stdin);
const checked = usable(help, () => parsed(typed)).map(({ id, text, audience }) => ({
  id,
  ...checkText(text, audience),
}));
if (values.json) process.stdout.write(`${JSON.stringify(checked)}\n`);
else {
  for (const { id, marks, hardWords, longSentences, level } of checked) {
    const seen = [
      ...marks.map(({ rule, span }) => `${rule} "${span}"`),
      ...hardWords.map(({ word }) => `hard "${word}"`),
    ];
    process.stdout.write(`${id}: ${level}${longSentences.length > 0 ? ', long' : ''} ${seen.join(', ')}\n`);
  }
}
