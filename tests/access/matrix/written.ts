import type { Cx } from '../../../src/kernel/cx.ts';
import { sendSignal } from '../../../src/modules/intake/index.ts';
import { addTopic, writePreparation } from '../../../src/modules/meetings/index.ts';
import { writeNote } from '../../../src/modules/notes/index.ts';
import {
  addAction,
  addActionNote,
  addGoal,
  addGoodThing,
  addOption,
  sayStanding,
} from '../../../src/modules/plan/index.ts';
import type { DomainCode } from '../../../src/modules/households/index.ts';
import type { World } from '../../../src/testing/world.ts';
import { newCanary } from './canaries.ts';
import type { ItemFact } from './facts.ts';

type Audience = ItemFact['audience'];

/** Hands that write at one table, by whoever may, and keep what each thing is. */
export function pen(town: World, householdId: string) {
  const items: ItemFact[] = [];
  const by = <T>(author: string, work: (cx: Cx) => Promise<T>): Promise<T> => town.as(author).run(work);
  const keep = (item: ItemFact): ItemFact => {
    items.push(item);
    return item;
  };

  return {
    items,
    goal: async (author: string, adult: string | null, audience: Audience, domain: DomainCode) => {
      const canary = newCanary();
      const words = `Ik wil ${canary}.`;
      const { goalId } = await by(author, (cx) => addGoal(cx, householdId, { words, domain, adult, audience }));
      return keep({ kind: 'goal', id: goalId, canary, domain, adult, author, audience });
    },
    action: async (author: string, doer: string, goal: ItemFact | null, more: ActionMore = {}) => {
      const canary = newCanary();
      const audience = more.audience ?? goal?.audience ?? 'table';
      const adult = goal?.adult ?? more.adult ?? null;
      const input = {
        what: `Bellen over ${canary}.`,
        goal: goal?.id ?? null,
        doer,
        adult,
        audience,
        ...noTimes,
        ...more.times,
      };
      const { actionId } = await by(author, (cx) => addAction(cx, householdId, input));
      const domain = goal?.domain ?? null;
      const awaits = more.times?.authority === undefined ? {} : { awaits: true as const };
      return keep({ kind: 'action', id: actionId, canary, domain, adult, author, audience, doer, ...awaits });
    },
    /** Words at something: who reads that reads these. */
    option: (author: string, goal: ItemFact) => {
      const canary = newCanary();
      keep({ ...goal, canary, beside: true });
      return by(author, (cx) => addOption(cx, householdId, goal.id, { words: canary, asks: '', gives: '' }));
    },
    note: (author: string, action: ItemFact) => {
      const canary = newCanary();
      keep({ ...action, canary, beside: true });
      return by(author, (cx) => addActionNote(cx, householdId, action.id, { words: canary }));
    },
    standing: (author: string, goal: ItemFact) => {
      const canary = newCanary();
      keep({ ...goal, canary, beside: true });
      return by(author, (cx) => sayStanding(cx, householdId, { answer: 'partly', words: canary, goal: goal.id }));
    },
    good: async (author: string, adult: string | null, audience: Audience) => {
      const canary = newCanary();
      const input = { kind: 'strength', words: canary, adult, audience } as const;
      const { goodThingId: id } = await by(author, (cx) => addGoodThing(cx, householdId, input));
      return keep({ kind: 'good-thing', id, canary, domain: null, adult, author, audience });
    },
    signal: async (author: string, adult: string | null, audience: 'table' | 'client-and-me') => {
      const canary = newCanary();
      const sent = await by(author, (cx) =>
        sendSignal(cx, householdId, { adult, audience, words: `Er is ${canary}.`, concerned: [] }),
      );
      if (sent.kind !== 'sent') throw new Error(`the signal was refused: ${JSON.stringify(sent)}`);
      return keep({ kind: 'signal', id: sent.signalId, canary, domain: null, adult, author, audience });
    },
    topic: async (author: string, audience: Audience, client: boolean, child: string | null = null) => {
      const canary = newCanary();
      const { topicId: id } = await by(author, (cx) => addTopic(cx, householdId, { words: canary, audience, child }));
      const adult = child ?? (client && audience !== 'table' ? author : null);
      return keep({ kind: 'topic', id, canary, domain: null, adult, author, audience });
    },
    workingNote: async (author: string) => {
      const canary = newCanary();
      const id = await by(author, (cx) => writeNote(cx, householdId, canary));
      return keep({ kind: 'working-note', id, canary, domain: null, adult: null, author, audience: 'only-me' });
    },
    preparation: async (author: string, shared: boolean, client: boolean) => {
      const canary = newCanary();
      await by(author, (cx) =>
        writePreparation(cx, householdId, { words: canary, strengths: '', whomToBring: '', shared, version: 0 }),
      );
      const audience = shared ? 'table' : 'only-me';
      return keep({
        kind: 'preparation',
        id: author,
        canary,
        domain: null,
        adult: client ? author : null,
        author,
        audience,
      });
    },
  };
}

const noTimes = { due: null, rhythm: null, authority: '', decidesBy: null, with: '' };

interface ActionMore {
  readonly audience?: Audience;
  readonly adult?: string;
  readonly times?: Partial<{ due: string; rhythm: 'weekly'; authority: string; decidesBy: string }>;
}
