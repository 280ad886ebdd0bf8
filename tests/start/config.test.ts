import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/kernel/config/config.ts';
import { DataFolder, startProduct } from './product.ts';

const refusal = (env: NodeJS.ProcessEnv) => {
  try {
    readConfig(env);
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
  return 'accepted';
};

describe('the settings', () => {
  test('without any: demo on this machine only, port 3000, data beside the product', () => {
    expect(readConfig({})).toMatchObject({ port: 3000, host: '127.0.0.1', mode: 'demo', secure: false, proxies: [] });
    expect(readConfig({}).publicUrl.href).toBe('http://localhost:3000/');
  });

  test('a public address on https makes it secure; empty settings count as left out', () => {
    const config = readConfig({ OMTAFEL_URL: 'https://omtafel.example.nl', PORT: '', OMTAFEL_PROXY: '10.0.0.4, ::1' });
    expect(config).toMatchObject({ secure: true, publicUrlGiven: true, port: 3000, proxies: ['10.0.0.4', '::1'] });
  });

  test.each([
    [{ PORT: 'abc' }, 'PORT must be a whole number'],
    [{ PORT: '0' }, 'PORT must be a whole number'],
    [{ HOST: 'not a host' }, 'HOST must be'],
    [{ OMTAFEL_URL: 'omtafel.nl' }, 'OMTAFEL_URL must be a web address'],
    [{ OMTAFEL_URL: 'https://x.nl/path' }, 'OMTAFEL_URL must be a web address'],
    [{ OMTAFEL_MODE: 'test' }, 'OMTAFEL_MODE must be'],
    [{ OMTAFEL_PROXY: 'proxy.local' }, 'OMTAFEL_PROXY must be'],
    [{ OMTAFEL_IMAP_URL: 'imap.example.nl' }, 'OMTAFEL_IMAP_URL must look like'],
    [{ OMTAFEL_REPLIES_SECRET: 'geheim' }, 'OMTAFEL_REPLIES_SECRET must say'],
    [{ OMTAFEL_DIARY_NETWORKS: '10.0.0.0/40' }, 'OMTAFEL_DIARY_NETWORKS must be'],
    [{ OMTAFEL_CLAMD: 'clamav' }, 'OMTAFEL_CLAMD must be'],
    [{ OMTAFEL_CLAMD: 'user@clamav:3310/x' }, 'OMTAFEL_CLAMD must be'],
    [{ OMTAFEL_DEMO_PUBLIC: 'true' }, 'OMTAFEL_DEMO_PUBLIC can only be'],
    [{ OMTAFEL_SMTP_URL: 'mail.example.nl' }, 'OMTAFEL_SMTP_URL must look like'],
    [{ OMTAFEL_SMTP_URL: 'smtp://mail.example.nl:587' }, 'OMTAFEL_MAIL_FROM is missing'],
    [{ OMTAFEL_MAIL_FROM: 'Om tafel <x>' }, 'OMTAFEL_MAIL_FROM must be'],
    [{ OMTAFEL_SMS_URL: 'http://sms.example.nl/send' }, 'OMTAFEL_SMS_URL must be'],
    [{ OMTAFEL_SMS_URL: 'https://sms.example.nl/send', OMTAFEL_SMS_TOKEN: 'secret' }, 'OMTAFEL_SMS_TOKEN must say'],
    [{ OMTAFEL_SMS_TOKEN: 'env:X' }, 'OMTAFEL_SMS_URL is missing'],
    [{ DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL must look like'],
    [{ DATABASE_URL: 'postgres://a@b/c' }, 'DATABASE_OWNER_URL is missing'],
    [{ DATABASE_OWNER_URL: 'postgres://a@b/c' }, 'DATABASE_URL is missing'],
    [{ OMTAFEL_SECURITY_CONTACT: 'security@x.nl' }, 'OMTAFEL_SECURITY_CONTACT must be'],
    [{ OMTAFEL_METRICS_PORT: '3000' }, 'OMTAFEL_METRICS_PORT is the PORT'],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' }, 'OTEL_EXPORTER_OTLP_ENDPOINT must be'],
    [{ OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }, 'OTEL_EXPORTER_OTLP_PROTOCOL can only be http/json'],
    [{ OTEL_TRACES_SAMPLER: 'sometimes' }, 'OTEL_TRACES_SAMPLER must be one of'],
  ])('%o is refused by name', (env, text) => {
    expect(refusal(env)).toContain(`ConfigError: ${text}`);
  });

  test('every problem is named at once, each with what to do', () => {
    const said = refusal({ PORT: 'abc', HOST: '0.0.0.0', DATABASE_URL: 'postgres://a@b/c', OMTAFEL_SMTP_URL: 'mail' });
    expect(said.split('\n')).toEqual([
      'ConfigError: PORT must be a whole number from 1 to 65535.',
      'OMTAFEL_SMTP_URL must look like smtp://user:password@host:587, or smtps://.',
      expect.stringContaining('DATABASE_OWNER_URL is missing'),
      expect.stringContaining('OMTAFEL_MAIL_FROM is missing'),
      expect.stringContaining('Set OMTAFEL_DEMO_PUBLIC=yes'),
    ]);
  });

  test('a name that was mistyped is named among them', () => {
    const said = refusal({ OMTAFEL_MODE: 'production', OMTAFEL_EMBEDED_IN_PRODUCTION: 'yes' });
    expect(said).toContain('DATABASE_URL is missing');
    expect(said).toContain('OMTAFEL_EMBEDED_IN_PRODUCTION is no setting of Omtafel');
  });

  test('figures and traces are asked for by the standard variables, and can be switched off by them', () => {
    expect(readConfig({}).telemetry).toBeNull();
    const sent = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' };
    expect(readConfig(sent).telemetry).toMatchObject({ traces: true, metrics: true, ratio: 1, prometheus: null });
    expect(readConfig({ ...sent, OTEL_SDK_DISABLED: 'true' }).telemetry).toBeNull();
    expect(readConfig({ ...sent, OTEL_TRACES_EXPORTER: 'none' }).telemetry).toMatchObject({ traces: false });
    const tenth = { ...sent, OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.1' };
    expect(readConfig(tenth).telemetry).toMatchObject({ ratio: 0.1, parentDecides: false });
    expect(readConfig({ OMTAFEL_METRICS_PORT: '9464' }).telemetry).toMatchObject({
      prometheus: { host: '127.0.0.1', port: 9464 },
      traces: false,
      metrics: false,
    });
  });

  test('demo where others can reach it needs a yes', () => {
    expect(refusal({ HOST: '0.0.0.0' })).toContain('OMTAFEL_DEMO_PUBLIC=yes');
    expect(refusal({ HOST: '::' })).toContain('OMTAFEL_DEMO_PUBLIC=yes');
    expect(refusal({ HOST: '0.0.0.0', OMTAFEL_DEMO_PUBLIC: 'yes' })).toBe('accepted');
    expect(refusal({ HOST: '127.0.0.2' })).toBe('accepted');
  });

  test('production without a server of one`s own needs a yes', () => {
    expect(refusal({ OMTAFEL_MODE: 'production' })).toContain('DATABASE_URL is missing');
    expect(refusal({ OMTAFEL_MODE: 'production', OMTAFEL_EMBEDDED_IN_PRODUCTION: 'yes' })).toBe('accepted');
  });

  test('the process says it and ends before it makes anything', async () => {
    const folder = new DataFolder();
    const demo = await startProduct({ OMTAFEL_DATA: folder.path, HOST: '0.0.0.0' });
    const production = await startProduct({ OMTAFEL_DATA: folder.path, OMTAFEL_MODE: 'production' });
    expect(await demo.ended).toBe(2);
    expect(demo.stderr()).toContain('OMTAFEL_DEMO_PUBLIC=yes');
    expect(await production.ended).toBe(2);
    expect(production.stderr()).toContain('OMTAFEL_EMBEDDED_IN_PRODUCTION=yes');
    expect(folder.postgres()).toBeUndefined();
    await folder.remove();
  });
});
