import { expect, it } from 'vitest';
import { figuresOf } from '../../scripts/outbox/figures.ts';
import { attemptIn, attemptLine, type SenderStep } from '../../scripts/outbox/trail.ts';
import type { Delivered, ServerStep } from '../../src/testing/mail-server.ts';

const mail = (attempt: string, begunAt: number, more: Partial<Delivered> = {}): Delivered => ({
  messageId: '<a@town.test>',
  to: 'fatima@example.nl',
  raw: `https://town.test/bericht/7${attemptLine(attempt)}`,
  begunAt,
  at: begunAt + 1,
  said: true,
  steps: [],
  ...more,
});
const cut: ServerStep[] = [{ what: 'cut', at: 13 }];
const steps = (attempt: string, from: number, ...what: SenderStep['what'][]): SenderStep[] =>
  what.map((each, index) => ({ attempt, messageId: 'a', what: each, at: from + index }));
const again = steps('2.1', 50, 'checking', 'sending', 'taken', 'noted');
const killed = [{ sender: 1, at: 20 }];
const facts = { rows: [], kills: [], withdrawn: new Map<string, number>(), failed: new Set<number>() };
const both = [mail('1.1', 10), mail('2.1', 51)];
const countsOf = (given: Partial<Parameters<typeof figuresOf>[0]>) => {
  const { figures } = figuresOf({ ...facts, delivered: both, steps: again, ...given });
  return [figures.doubled, figures.doubledAfterFinalDot, figures.doubledBeforeNoted];
};

it('reads the try from a mail as it came over the wire', () => {
  expect(attemptIn(`dag\r\n${attemptLine('12.3').replaceAll('\n', '\r\n')}`)).toBe('12.3');
});

it('only a double whose sender heard nothing is excused; one killed between hearing and noting is counted apart too', () => {
  const sending = steps('1.1', 9, 'checking', 'sending');
  const failed = [...sending, ...steps('1.1', 14, 'failed')];
  const taken = [...sending, ...steps('1.1', 14, 'taken')];
  expect(countsOf({ steps: [...sending, ...again], kills: killed })).toEqual([0, 1, 0]);
  expect(
    countsOf({ steps: [...failed, ...again], delivered: [mail('1.1', 10, { steps: cut }), ...both.slice(1)] }),
  ).toEqual([0, 1, 0]);
  expect(countsOf({ steps: [...taken, ...again], kills: killed })).toEqual([1, 0, 1]);
});

it('any other double is a fault', () => {
  const taken = steps('1.1', 9, 'checking', 'sending', 'taken');
  const noted = [...taken, ...steps('1.1', 15, 'noted')];
  // It lived, it noted what it had heard, it heard something else than was said, and it was killed only later.
  expect(countsOf({ steps: [...taken, ...again] })).toEqual([1, 0, 0]);
  expect(countsOf({ steps: [...noted, ...again], kills: killed })).toEqual([1, 0, 0]);
  expect(countsOf({ steps: [...steps('1.1', 9, 'checking', 'failed'), ...again] })).toEqual([1, 0, 0]);
  expect(countsOf({ steps: [...taken.slice(0, 2), ...again], kills: [{ sender: 1, at: 60 }] })).toEqual([1, 0, 0]);
  // Twice in one try, and under another Message-ID.
  expect(countsOf({ delivered: [mail('2.1', 51), mail('2.1', 60)] })).toEqual([1, 0, 0]);
  const other = mail('1.1', 10, { messageId: '<b@town.test>', steps: cut });
  expect(countsOf({ steps: [...taken, ...again], delivered: [other, ...both.slice(1)], kills: killed })).toEqual([
    1, 0, 0,
  ]);
});

it('counts as sent after the access ended what was asked after that, or sent again without asking', () => {
  const ended = (at: number, delivered: readonly Delivered[] = both.slice(1)) => {
    const { figures } = figuresOf({ ...facts, delivered, steps: again, withdrawn: new Map([['fatima', at]]) });
    return [figures.afterWithdrawal, figures.withdrawnWhileSending];
  };
  expect(ended(49)).toEqual([1, 0]);
  expect(ended(50, [mail('2.1', 53)])).toEqual([0, 1]);
  expect(ended(55, [mail('2.1', 53), mail('2.1', 60)])).toEqual([1, 0]);
});
