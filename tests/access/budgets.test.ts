import { describe, expect, it } from 'vitest';
import { addAction, addActionNote, addGoal, addGoodThing } from '../../src/modules/plan/index.ts';
import { addTopic, planMeeting } from '../../src/modules/meetings/index.ts';
import { invitePlace } from '../../src/modules/households/index.ts';
import { sendSignal } from '../../src/modules/intake/index.ts';
import { answerInvitation, openTable } from '../../src/modules/sharing/index.ts';
import type { SampleTown } from '../sample/municipality.ts';
import { ownSample } from '../sample/own-sample.ts';

/** BEGIN, tenant and session travel together with the person: three statements; then the page, its event, COMMIT. */
const mostUsed: Readonly<Record<string, number>> = {
  '/mijn-plan': 6,
  '/huishoudens/:householdId': 6,
  '/huishoudens': 6,
  '/cijfers': 6,
  '/mijn-week': 9,
  '/huishoudens/:householdId/gesprekken/:meetingId/aan-tafel/nu': 10,
  '/huishoudens/:householdId/delen': 7,
  '/huishoudens/:householdId/delen/met/:holderId': 6,
};

describe('statements per page', () => {
  const { sample, walk } = ownSample();

  /** All that reached PostgreSQL for one view of every page, by path. */
  async function count(): Promise<Record<string, readonly string[]>> {
    const counted: Record<string, readonly string[]> = {};
    for (const route of walk.app.routes.filter(({ method }) => method === 'GET')) {
      await walk.stage.scene(async () => {
        const visit = () => walk.visit(sample.people[route.sample], 'GET', sample.addressOf(route));
        await visit(); // what is read once per process or person
        walk.stage.forget();
        const { status } = await visit();
        if (status >= 400) throw new Error(`GET ${route.path}: ${status}`);
        // What an errand sets travels along and nobody waits for it.
        counted[route.path] = walk.stage.statements.filter((text) => !text.startsWith('select set_config($1'));
      });
    }
    return counted;
  }

  it('the pages that are opened most need what is said above, no other more than fourteen, and no page grows with what stands on it', async () => {
    const few = await count();
    const budgets = Object.entries(mostUsed).map(([path, most]) => [path, (few[path]?.length ?? 99) <= most]);
    expect(budgets).toEqual(Object.keys(mostUsed).map((path) => [path, true]));

    await grow(sample);
    const many = await count();
    const grown = Object.keys(few)
      .filter((path) => (many[path]?.length ?? 0) > (few[path]?.length ?? 0))
      .map(
        (path) =>
          `${path}: ${few[path]?.length} and ${many[path]?.length}\n${(many[path] ?? []).join('\n').slice(0, 4000)}`,
      );
    expect(grown).toEqual([]);
    const most = Object.entries(many).filter(([, statements]) => statements.length > 14);
    expect(most.map(([path, statements]) => `${path}: ${statements.length}`)).toEqual([]);
  }, 240_000);
});

/** More of everything at the sample's table, by the commands that people trigger. */
async function grow({ town, people, householdId }: SampleTown): Promise<void> {
  const { client, 'case-manager': lead } = people;
  if (client === null || lead === null) throw new Error('the sample has nobody');
  for (let each = 1; each <= 6; each++) {
    await town.as(client).run(async (cx) => {
      const { goalId } = await addGoal(cx, householdId, { words: `Doel ${each}`, domain: 'money', adult: client });
      for (const doer of [client, lead]) {
        const { actionId } = await addAction(cx, householdId, { goal: goalId, what: `Afspraak ${each}`, doer });
        await addActionNote(cx, householdId, actionId, { words: `Notitie ${each}` });
      }
      await addGoodThing(cx, householdId, { kind: 'success', words: `Goed nieuws ${each}` });
      await addTopic(cx, householdId, { words: `Onderwerp ${each}`, audience: 'table' });
      await sendSignal(cx, householdId, { adult: client, audience: 'table', words: `Signaal ${each}`, concerned: [] });
    });
    const guest = await town.staff(`Gast${each}`);
    await town.as(lead).run(async (cx) => {
      await invitePlace(cx, householdId, { who: { personId: guest }, whyAsked: 'Denk mee.' });
      await openTable(cx, { name: `Nieuw ${each}`, client: { givenName: 'Ans' }, askedBy: '', safeContact: 'Bellen.' });
      await planMeeting(cx, householdId, {
        date: `2026-12-1${each}`,
        time: '10:00',
        minutesLong: 60,
        place: 'Buurthuis',
        placeChosenByClient: true,
        people: [client, lead],
      });
    });
    await town.as(guest).run((cx) => answerInvitation(cx, householdId, { answer: 'accept' }));
  }
}
