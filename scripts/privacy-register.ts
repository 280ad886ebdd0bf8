/**
 * Prints the register of processing (AVG art. 30) from docs/privacy/register.json, as a page to read: per table its
 * purpose, law and retention, and per column the kind of data.
 */
import { readFileSync } from 'node:fs';
import { asked } from './asked.ts';

asked(
  `npm run -s privacy:register

Prints the register of processing from docs/privacy/register.json, as a page to read.`,
  {},
);

interface Line {
  purpose: string;
  kind: string;
  law: string;
  retention: string;
}
type Register = Record<string, Record<string, Line>>;

const register = JSON.parse(
  readFileSync(new URL('../docs/privacy/register.json', import.meta.url), 'utf8'),
) as Register;

const parts = ['# Register of processing', '', 'Omtafel, per table of the database. Responsible: the municipality.'];
for (const [table, columns] of Object.entries(register)) {
  const [first] = Object.values(columns);
  if (first === undefined) continue;
  parts.push('', `## ${table}`, '', `For: ${first.purpose}.`, '', `Law: ${first.law}. Kept: ${first.retention}.`, '');
  parts.push('| column | kind of data |', '| --- | --- |');
  for (const [column, line] of Object.entries(columns)) parts.push(`| ${column} | ${line.kind} |`);
}
process.stdout.write(`${parts.join('\n')}\n`);
