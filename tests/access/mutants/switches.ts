import { actionRules, personRules } from '../../../src/kernel/access/actions.ts';

/** A check by its number, a rule by its name. */
export type Id = number | string;

interface State {
  /** What is taken away now. */
  off: ReadonlySet<Id>;
  /** What would have said no since this was emptied. */
  refused: Set<Id>;
  /** What was asked at all since then. */
  reached: Set<Id>;
}
const state: State = { off: new Set(), refused: new Set(), reached: new Set() };

function omtafelMutant(id: number, said: unknown, open: boolean): unknown {
  state.reached.add(id);
  if (Boolean(said) !== open) state.refused.add(id);
  return state.off.has(id) ? open : said;
}
(globalThis as { omtafelMutant?: unknown }).omtafelMutant = omtafelMutant;

/** Runs something while these checks are taken away, and says which others would have said no. */
export async function withoutChecks<T>(off: ReadonlySet<Id>, work: () => T | Promise<T>) {
  state.off = off;
  state.refused = new Set();
  state.reached = new Set();
  try {
    const result = await work();
    return { result, refused: [...state.refused].filter((id) => !off.has(id)), reached: [...state.reached] };
  } finally {
    state.off = new Set();
  }
}

/** Every entry of the rules becomes a switch: taken away, it lets in whatever somebody is. */
export function switchRules(): string[] {
  return [actionRules, personRules].flatMap((rules: Readonly<Record<string, readonly string[]>>) => {
    const everybody = [...new Set(Object.values(rules).flat()), 'asked', 'member', 'requested'];
    return Object.entries(rules).map(([name, own]) => {
      const id = `rule ${name}`;
      Object.defineProperty(rules, name, { get: () => (state.off.has(id) ? everybody : own) });
      return id;
    });
  });
}
