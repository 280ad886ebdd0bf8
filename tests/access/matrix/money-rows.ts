import { helpers, money, moneyItem, orForClient, type Row } from './rules.ts';

const h = '/huishoudens/:householdId';
const admin: Row = { kinds: ['office', 'staff'], duty: 'administrator' };
const form = (path: string, row: Row): Record<string, Row> => ({ [`GET ${path}`]: row, [`POST ${path}`]: row });

/** Client, who has a ground for money, who acts for the client in money: an employer and an other adult never. */
const debt = moneyItem('debt', 'debtId');
const letterOf = moneyItem('letter', 'letterId');
const writesMoney: Row = { at: [...helpers, 'client', 'representative'] };
export const moneyRows: Record<string, Row> = {
  [`GET ${h}/geld`]: { at: orForClient, looks: true, thing: money },
  ...form(`${h}/geld/schulden/nieuw`, { ...writesMoney, thing: money }),
  ...form(`${h}/geld/schulden/:debtId/wijzig`, { ...writesMoney, thing: debt }),
  [`GET ${h}/geld/schulden/:debtId`]: { at: orForClient, looks: true, thing: debt },
  [`POST ${h}/geld/schulden/:debtId/bedrag`]: { ...writesMoney, thing: debt },
  [`POST ${h}/geld/schulden/:debtId/stand`]: { ...writesMoney, thing: debt },
  ...form(`${h}/geld/schulden/:debtId/brief/nieuw`, { ...writesMoney, thing: debt }),
  [`GET ${h}/geld/brieven/:letterId`]: { at: orForClient, looks: true, thing: letterOf },
  [`POST ${h}/geld/brieven/:letterId/zwart`]: { ...writesMoney, thing: letterOf },
  [`POST ${h}/geld/brieven/:letterId/weg`]: { ...writesMoney, thing: letterOf },
  ...form(`${h}/geld/spoed/nieuw`, { ...writesMoney, thing: money }),
  [`GET ${h}/geld/spoed/:crisisId`]: { at: orForClient, looks: true, thing: moneyItem('crisis', 'crisisId') },
  [`POST ${h}/geld/spoed/:crisisId/verder`]: { ...writesMoney, thing: moneyItem('crisis', 'crisisId') },
  [`GET ${h}/geld/rondkomen`]: { at: orForClient, looks: true, thing: money },
  [`POST ${h}/geld/rondkomen`]: { ...writesMoney, thing: money },
  [`POST ${h}/geld/rondkomen/:lineId/stop`]: { ...writesMoney, thing: moneyItem('budget-line', 'lineId') },
  ...form(`${h}/geld/inlezen`, { ...writesMoney, thing: money }),
  [`GET ${h}/geld/schulden.csv`]: { at: orForClient, looks: true, thing: money },
  ...form(`${h}/geld/hulp`, { ...writesMoney, thing: money }),
  ...form(`${h}/geld/hoe-gaat-het`, { ...writesMoney, thing: money }),
  ...form(`${h}/geld/grip`, { at: ['client', ...helpers], thing: money }),
  ...form(`${h}/geld/regelingen`, { ...writesMoney, thing: money }),
  ...form('/beheer/spoed', admin),
  ...form('/beheer/regelingen', admin),
};
