import { z } from 'zod';

/** Where figures and traces go; null: nowhere, and none of it is loaded. */
export interface TelemetryConfig {
  /** Where Prometheus asks; null: nowhere. */
  readonly prometheus: { readonly host: string; readonly port: number } | null;
  /** Send traces by OTLP; the address and headers the exporter reads from the standard variables itself. */
  readonly traces: boolean;
  readonly metrics: boolean;
  /** Share of requests that are traced, where the caller did not decide; 0 to 1. */
  readonly ratio: number;
  /** Whether the choice of a caller counts. */
  readonly parentDecides: boolean;
  readonly exportEveryMs: number;
}

const address = (name: string) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
      error: `${name} must be the web address of a collector, such as http://127.0.0.1:4318`,
    })
    .optional();
const exporter = (name: string) => z.enum(['otlp', 'none'], { error: `${name} must be 'otlp' or 'none'` }).optional();
const samplers = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

/** The variables of OpenTelemetry that count here, by their standard names, and those for Prometheus. */
export const telemetryVariables = {
  OMTAFEL_METRICS_PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535, {
      error: 'OMTAFEL_METRICS_PORT must be a whole number from 1 to 65535',
    })
    .transform(Number)
    .optional(),
  OMTAFEL_METRICS_HOST: z.string().default('127.0.0.1'),
  OTEL_SDK_DISABLED: z.string().optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: address('OTEL_EXPORTER_OTLP_ENDPOINT'),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: address('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'),
  OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: address('OTEL_EXPORTER_OTLP_METRICS_ENDPOINT'),
  OTEL_EXPORTER_OTLP_PROTOCOL: z
    .literal('http/json', { error: 'OTEL_EXPORTER_OTLP_PROTOCOL can only be http/json, or be left out' })
    .optional(),
  OTEL_TRACES_EXPORTER: exporter('OTEL_TRACES_EXPORTER'),
  OTEL_METRICS_EXPORTER: exporter('OTEL_METRICS_EXPORTER'),
  OTEL_TRACES_SAMPLER: z
    .enum(samplers, { error: `OTEL_TRACES_SAMPLER must be one of ${samplers.join(', ')}` })
    .default('parentbased_always_on'),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .default('1')
    .refine((text) => Number(text) >= 0 && Number(text) <= 1, {
      error: 'OTEL_TRACES_SAMPLER_ARG must be a share from 0 to 1, such as 0.1',
    })
    .transform(Number),
  OTEL_METRIC_EXPORT_INTERVAL: z
    .string()
    .default('60000')
    .refine((text) => /^\d{3,8}$/.test(text), {
      error: 'OTEL_METRIC_EXPORT_INTERVAL must be milliseconds, such as 60000',
    })
    .transform(Number),
};

type Given = z.output<z.ZodObject<typeof telemetryVariables>>;

export function telemetryFrom(given: Given): TelemetryConfig | null {
  const port = given.OMTAFEL_METRICS_PORT;
  const off = given.OTEL_SDK_DISABLED?.toLowerCase() === 'true';
  const everywhere = given.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined;
  const sends = (one: string | undefined, by: string | undefined): boolean =>
    !off && by !== 'none' && (everywhere || one !== undefined);
  const traces = sends(given.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, given.OTEL_TRACES_EXPORTER);
  const metrics = sends(given.OTEL_EXPORTER_OTLP_METRICS_ENDPOINT, given.OTEL_METRICS_EXPORTER);
  if (port === undefined && !traces && !metrics) return null;
  const sampler = given.OTEL_TRACES_SAMPLER;
  return {
    prometheus: port === undefined ? null : { host: given.OMTAFEL_METRICS_HOST, port },
    traces,
    metrics,
    ratio: sampler.endsWith('always_off') ? 0 : sampler.endsWith('ratio') ? given.OTEL_TRACES_SAMPLER_ARG : 1,
    parentDecides: sampler.startsWith('parentbased'),
    exportEveryMs: given.OTEL_METRIC_EXPORT_INTERVAL,
  };
}
