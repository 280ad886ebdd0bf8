import { beforeEach, describe, expect, test } from 'vitest';
import { plain, type Visitor } from '../../../../testing/visitor.ts';
import { ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { householdPaths, changeTrajectory } from '../../../households/index.ts';
import { openTable, sayYes, sharingPaths } from '../../../sharing/index.ts';
import { paths } from '../../paths.ts';

const here = ownWorld('2026-11-26T09:00:00Z');
const open = ownSite(here);
let fatima: string;
let daan: string;
let householdId: string;
let own: Visitor;
const read = async (path: string, who = own) => plain((await who.get(path)).text);
const at = (path: string) => `/huishoudens/${householdId}${path}`;

beforeEach(async () => {
  fatima = await here.staff('Fatima');
  ({ householdId, clientId: daan } = await here
    .as(fatima)
    .run((cx) => openTable(cx, { name: 'Huis Proef', safeContact: '', client: { givenName: 'Daan' } })));
  own = await open.visitor(daan);
});

test('a client with nothing yet is not asked to stand behind an empty plan, nor to open what nobody reads', async () => {
  expect(await read(paths.plan)).toContain('Sta ik erachter? nog geen plan');
  const stands = await read(at('/sta-ik-erachter'));
  expect(stands).toContain('Er staat nog niets in het plan');
  expect(stands).toContain('Schrijf op wat jij wilt');
  expect(stands).not.toContain('Sta je achter het hele plan?');
  expect(await read(sharingPaths.sharing(householdId))).not.toContain('Iedereen aan tafel mag alles zien');
  expect(await read(sharingPaths.yes(householdId))).toContain('Je hebt nog geen antwoord gegeven');
  expect(await read(at('/afsluiten'))).not.toContain('geen afspraken meer');
});

test('who leads reads that stopping leaves the plan, and that the yes is for the client to take back', async () => {
  await here
    .as(daan)
    .run((cx) => sayYes(cx, householdId, { personId: daan, answer: 'yes', given: 'screen', onDate: cx.today }));
  const page = await read(householdPaths.trajectory(householdId), await open.visitor(fatima));
  expect(page).toContain('Dan neemt de inwoner het ja terug. Naar het ja');
});

describe('a client whose trajectory was stopped', () => {
  beforeEach(async () => {
    await here
      .as(daan)
      .run((cx) => sayYes(cx, householdId, { personId: daan, answer: 'yes', given: 'screen', onDate: cx.today }));
    await here.as(fatima).run((cx) => changeTrajectory(cx, householdId, { to: 'stopped', reason: 'verhuisd' }));
  });

  test('reads whom to call, that the earlier yes no longer counts, and that nothing has to be closed', async () => {
    expect(await read(paths.plan)).toMatch(/Het samenwerken is gestopt\. Je plan blijft staan\. Weer verder\? Bel /);
    expect(await read(paths.plan)).not.toContain('Bel je casemanager');
    expect(await read(sharingPaths.yes(householdId))).toContain('Je eerdere antwoord geldt niet meer');
    expect(await read(at('/afsluiten'))).toContain('Jullie zijn gestopt. Afsluiten hoeft niet meer.');
    expect(await read(at('/gesprekken'))).toContain('Jullie werken nu niet samen.');
    expect(await read(at('/gesprekken'))).not.toContain('Hier komt straks het eerste gesprek');
    expect(await read(householdPaths.trajectory(householdId))).not.toContain('ander gesprek');
  });
});

test('in a crisis the client and who works there read who takes over, on the page where they start', async () => {
  await here
    .as(daan)
    .run((cx) => sayYes(cx, householdId, { personId: daan, answer: 'yes', given: 'screen', onDate: cx.today }));
  await here.as(fatima).run((cx) => changeTrajectory(cx, householdId, { to: 'running', onDate: cx.today }));
  const pause = { to: 'paused', reason: 'crisis thuis', takenOverBy: 'De crisisdienst, 024 999 88 77' } as const;
  await here.as(fatima).run((cx) => changeTrajectory(cx, householdId, pause));
  const takes = 'De crisisdienst, 024 999 88 77 neemt het zolang over.';
  expect(await read(paths.plan)).toContain(`Het samenwerken staat even stil. ${takes}`);
  const helper = await open.visitor(fatima);
  expect(await read(at(''), helper)).toContain(`Het is even stil, want er is een crisis. ${takes}`);
  await here.as(fatima).run((cx) => changeTrajectory(cx, householdId, { to: 'running', reason: '' }));
  expect(await read(paths.plan)).not.toContain('crisisdienst');
  expect(await read(at(''), helper)).not.toContain('even stil');
});
