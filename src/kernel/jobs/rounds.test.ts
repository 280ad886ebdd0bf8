import { expect, test } from 'vitest';
import type { Log } from '../log/log.ts';
import { rounds } from './rounds.ts';

test('a round that fails is told, one for which the database is too busy as a warning, and the next one comes', async () => {
  const said: string[] = [];
  const log: Log = {
    info: () => {},
    warn: (event, facts) => void said.push(`warn ${event} ${String(facts?.['error'])}`),
    error: (event, facts) => void said.push(`error ${event} ${String(facts?.['error'])}`),
  };
  const outcomes = [new Error('timeout exceeded when trying to connect'), new TypeError('no such thing')];
  const { promise: third, resolve } = Promise.withResolvers<void>();
  const running = rounds({ fault: 'bell-failed', pauseMs: 1, log }, async () => {
    const fault = outcomes.shift();
    if (fault !== undefined) throw fault;
    resolve();
  });
  await third;
  await running.stop();
  expect(said).toEqual(['warn bell-failed Error', 'error bell-failed TypeError']);
});
