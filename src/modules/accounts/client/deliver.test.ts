import { expect, test } from 'vitest';
import { deliverBy } from './deliver.ts';

const parcel = { to: '/signalen', fields: [['words', 'Mijn huur is omhoog']] as [string, string][], button: null };
const page = '<main id="inhoud"><h1>Het is hier nu te druk</h1></main>';
const answered = (status: number, headers: Record<string, string> = {}) =>
  deliverBy(async () => new Response(status === 204 ? null : page, { status, headers }), '/aanmelden', parcel);

test.each([429, 503, 500])(
  'a page with status %i is no answer: what was typed waits, and is sent again',
  async (status) => {
    expect(await answered(status)).toEqual({ kind: 'unreachable' });
  },
);

test('what is saved is kept no longer, and what is not right comes back', async () => {
  expect(await answered(204, { location: '/signalen/1' })).toEqual({ kind: 'kept', to: '/signalen/1' });
  expect(await answered(204, { location: '/aanmelden' })).toEqual({ kind: 'signed-out' });
  expect(await answered(400)).toMatchObject({ kind: 'refused' });
  expect(await answered(409)).toMatchObject({ kind: 'conflict' });
});
