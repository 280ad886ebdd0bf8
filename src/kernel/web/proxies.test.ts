import { expect, test } from 'vitest';
import { proxyCheck } from './proxies.ts';

test('a proxy is trusted by its address or its network, in both ways of writing, and nobody else', () => {
  const isTrusted = proxyCheck(['10.0.0.4', '10.42.0.0/16', '::1']);
  for (const peer of ['10.0.0.4', '::ffff:10.0.0.4', '10.42.7.9', '::1'])
    expect([peer, isTrusted(peer)]).toEqual([peer, true]);
  for (const peer of ['10.0.0.5', '10.43.0.1', '::2', '', undefined])
    expect([peer, isTrusted(peer)]).toEqual([peer, false]);
  expect(proxyCheck([])('127.0.0.1')).toBe(false);
});
