import { describe, expect, test } from 'vitest';
import { readConfig } from '../config/config.ts';
import { originCheck } from './origin.ts';

const settings = {
  OMTAFEL_URL: 'https://omtafel.example.nl',
  DATABASE_URL: 'postgres://a@b/c',
  DATABASE_OWNER_URL: 'postgres://o@b/c',
};
const sent = (origin: string, site?: string): Headers =>
  new Headers({ origin, ...(site === undefined ? {} : { 'sec-fetch-site': site }) });

describe('where a form comes from', () => {
  const check = originCheck(readConfig({ ...settings, OMTAFEL_MODE: 'production' }), true);

  test('may be the public address, or the municipality that it goes to', () => {
    expect(check(sent('https://omtafel.example.nl'), 'omtafel.example.nl')).toBe(true);
    expect(check(sent('https://omtafel.dorp.nl'), 'omtafel.dorp.nl')).toBe(true);
    expect(check(sent('https://omtafel.dorp.nl', 'same-origin'), 'omtafel.dorp.nl')).toBe(true);
  });

  test.each([
    ['another municipality', 'https://omtafel.stad.nl', 'omtafel.dorp.nl'],
    ['another site', 'https://elsewhere.example', 'omtafel.dorp.nl'],
    ['the same name without TLS', 'http://omtafel.dorp.nl', 'omtafel.dorp.nl'],
    ['another port', 'https://omtafel.dorp.nl:8443', 'omtafel.dorp.nl'],
    ['nowhere', 'null', 'omtafel.dorp.nl'],
  ])('is never %s', (_, origin, host) => {
    expect(check(sent(origin), host)).toBe(false);
  });

  test('a browser that says it comes from elsewhere is believed', () => {
    expect(check(sent('https://omtafel.dorp.nl', 'same-site'), 'omtafel.dorp.nl')).toBe(false);
  });

  test('in a demo, where every name is the one municipality, only the public address counts', () => {
    const demo = originCheck(readConfig({ ...settings }), true);
    expect(demo(sent('https://elsewhere.example'), 'elsewhere.example')).toBe(false);
  });
});
