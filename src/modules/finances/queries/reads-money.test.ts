import { expect, test } from 'vitest';
import type { Position } from '../../../kernel/access/actions.ts';
import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { readsMoney } from './money.ts';

const asker = { personId: 'fatima', kind: 'staff', organisationId: 'wijkteam' } as const;
const at = (position: Position, more: Partial<ReadingTable> = {}): ReadingTable => ({
  householdId: 'huis',
  positions: [position],
  clientIds: ['daan'],
  children: [],
  readOnly: false,
  grounds: [{ organisationId: 'wijkteam', personId: null, domain: 'money' }],
  ...more,
});
const reads = (table: ReadingTable) => readsMoney({ actor: asker } as unknown as Cx, table, 'daan');

test('money is read at the table on a ground for it, and neither in an emergency nor on the shared screen', () => {
  expect(reads(at('professional'))).toBe(true);
  expect(reads(at('emergency', { scope: { clientId: null, domains: ['money'] } }))).toBe(false);
  expect(reads(at('shared-screen', { there: [{ asker, positions: ['professional'] }] }))).toBe(false);
});
