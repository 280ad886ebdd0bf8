import { expect, test } from 'vitest';
import type { Actor, Duty } from '../../kernel/cx.ts';
import { actorOf } from '../../testing/actors.ts';
import { mayKeepLists } from './policy.ts';

const actor = (duty: Duty | null, organisationId: string): Actor =>
  actorOf('els', { kind: 'staff', organisationId, duties: duty === null ? [] : [duty] });

test.each([
  ['the privacy officer, of every organisation', actor('privacy-officer', 'gemeente'), true],
  ['a team lead, of the own organisation', actor('team-lead', 'sterker'), true],
  ['no team lead of another', actor('team-lead', 'ggz'), false],
  ['nobody without that duty', actor(null, 'sterker'), false],
])('lists of destruction are kept by %s', (_what, by, may) => {
  expect(mayKeepLists({ actor: by }, 'sterker')).toBe(may);
});
