import { describe, expect, it } from 'vitest';
import { actionRules } from '../../src/kernel/access/actions.ts';
import { actsThatDiffer } from './matrix/acts.ts';
import { instrumented } from './mutants/sites.ts';

describe('a check that is taken away', () => {
  it('is noticed: a rule that lets in everybody differs from the list of acts', () => {
    const own = Object.getOwnPropertyDescriptor(actionRules, 'plan.view');
    if (own === undefined) throw new Error('there is no such rule');
    Object.defineProperty(actionRules, 'plan.view', { value: ['asked', 'member', ...actionRules['plan.view']] });
    try {
      expect(actsThatDiffer()).toEqual(['asked: plan.view', 'member: plan.view']);
    } finally {
      Object.defineProperty(actionRules, 'plan.view', own);
    }
    expect(actsThatDiffer()).toEqual([]);
  });

  it('is found in the source: each call of the rule and each guard gets a switch', () => {
    const source = `if (!can(cx.actor, 'goal.add', table)) throw forbidden();\nreturn rows.filter((row) => can(me, row));`;
    const { sites, text } = instrumented('src/modules/plan/commands/add.ts', source, 5);
    expect(sites.map(({ id, kind, line }) => [id, kind, line])).toEqual([
      [5, 'refusal', 1],
      [6, 'check', 1],
      [7, 'check', 2],
    ]);
    expect(text).toContain(
      `if (globalThis.omtafelMutant(5, !globalThis.omtafelMutant(6, can(cx.actor, 'goal.add', table), true), false)) throw`,
    );
  });
});
