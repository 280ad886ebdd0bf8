import { expect, test } from 'vitest';
import { optionalText } from '../web/fields.ts';
import { markOf, writeMarks } from './mark.ts';

test('what was destroyed says so in the language of the reader', () => {
  const page = `<p>${markOf('correction', '2026-11-23')}</p>`;
  expect(writeMarks(page, 'nl')).toBe('<p>verwijderd op 23-11-2026, want het klopte niet</p>');
  expect(writeMarks(page, 'en')).toBe('<p>removed on 23-11-2026, because it was not right</p>');
  expect(page).not.toContain('klopte');
});

test('nobody can type one', () => {
  const typed = optionalText(100).parse(markOf('deletion', '2026-11-23'));
  expect(writeMarks(typed, 'nl')).not.toContain('verwijderd');
});
