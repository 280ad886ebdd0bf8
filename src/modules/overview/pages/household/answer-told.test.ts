import { beforeEach, describe, expect, test } from 'vitest';
import { plain } from '../../../../testing/visitor.ts';
import { ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { assignRole, invitePlace } from '../../../households/index.ts';
import { answerInvitation, openTable, sayYes } from '../../../sharing/index.ts';
import { takeBackYes } from '../../../sharing/testing.ts';
import { householdPath } from '../../paths.ts';

const here = ownWorld('2026-11-26T09:00:00Z');
const open = ownSite(here);
let fatima: string;
let householdId: string;
let daan: string;
beforeEach(async () => {
  here.now = new Date('2026-11-26T09:00:00Z');
  fatima = await here.staff('Fatima');
  ({ householdId, clientId: daan } = await here
    .as(fatima)
    .run((cx) => openTable(cx, { name: 'Huis Proef', safeContact: '', client: { givenName: 'Daan' } })));
});

const pageAt = async (moment: string) => {
  here.now = new Date(moment);
  return plain((await (await open.visitor(fatima)).get(householdPath(householdId))).text);
};
const says = (answer: 'yes' | 'no', by = daan) =>
  here
    .as(by)
    .run((cx) =>
      sayYes(cx, householdId, { personId: daan, answer, given: by === daan ? 'screen' : 'spoken', onDate: cx.today }),
    );

describe('the answer to working together is told to the starter', () => {
  test('who never opened the household reads that, and not that nothing changed', async () => {
    const page = await pageAt('2026-11-26T10:00:00Z');
    expect(page).toContain('Dit is je eerste bezoek aan deze pagina.');
    expect(page).not.toContain('Niets veranderd');
  });

  test('the yes of a client is new at the next visit, and no news after that', async () => {
    await pageAt('2026-11-26T10:00:00Z');
    here.now = new Date('2026-11-27T10:00:00Z');
    await says('yes');
    expect(await pageAt('2026-11-28T10:00:00Z')).toContain('Daan zei ja: samen werken aan één plan');
    const later = await pageAt('2026-11-30T10:00:00Z');
    expect(later).not.toContain('Daan zei ja');
    expect(later).toContain('Niets veranderd sinds je vorige bezoek.');
  });

  test('so is a no, and a yes that was taken back', async () => {
    await pageAt('2026-11-26T10:00:00Z');
    here.now = new Date('2026-11-27T10:00:00Z');
    await says('no');
    expect(await pageAt('2026-11-28T10:00:00Z')).toContain('Daan zei nee: nu niet samen werken');
    await says('yes');
    await here.as(daan).run((cx) => takeBackYes(cx, householdId, { personId: daan }));
    expect(await pageAt('2026-11-29T10:00:00Z')).toContain('Daan nam het ja terug');
  });

  test('a yes that somebody else ended says whose act that was, and is no news to who did it', async () => {
    const omar = await here.staff('Omar');
    await here.as(fatima).run((cx) => invitePlace(cx, householdId, { who: { personId: omar }, whyAsked: 'nodig' }));
    await here.as(omar).run((cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
    await here.as(fatima).run((cx) => assignRole(cx, householdId, { role: 'coordinator', personId: omar }));
    await says('yes');
    await pageAt('2026-11-26T10:00:00Z');
    here.now = new Date('2026-11-27T10:00:00Z');
    await here.as(omar).run((cx) => takeBackYes(cx, householdId, { personId: daan }));
    expect(await pageAt('2026-11-28T10:00:00Z')).toMatch(/Het ja van Daan geldt niet meer\. Dat deed Omar/);
    const own = plain((await (await open.visitor(omar)).get(householdPath(householdId))).text);
    expect(own).not.toContain('Het ja van Daan');
  });

  test('an answer that the starter wrote down is no news to the starter', async () => {
    await pageAt('2026-11-26T10:00:00Z');
    await says('yes', fatima);
    expect(await pageAt('2026-11-27T10:00:00Z')).not.toContain('Daan zei ja');
  });

  test('closing together is no yes that was taken back', async () => {
    await pageAt('2026-11-26T10:00:00Z');
    here.now = new Date('2026-11-27T10:00:00Z');
    await says('yes');
    await here.as(daan).run((cx) => takeBackYes(cx, householdId, { personId: daan }));
    await here.database.owner.query(
      `update trajectory set state = 'closed', closed_on = '2026-11-27' where household_id = $1`,
      [householdId],
    );
    expect(await pageAt('2026-11-28T10:00:00Z')).not.toContain('geldt niet meer');
  });
});
