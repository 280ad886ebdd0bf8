/** Loaded only when figures or traces are asked for: the default start knows nothing of it (docs/decisions/0069). */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Meter, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { type IMetricReader, MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import {
  AlwaysOffSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type pg from 'pg';
import type { TelemetryConfig } from '../config/telemetry.ts';
import { portError } from '../web/listen.ts';
import type { Telemetry, Watcher } from './watcher.ts';

/** Seconds, as the conventions of OpenTelemetry give them for requests. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
const known = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'QUERY'];
const parentForm = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** @throws PortError when the port of the figures cannot be listened on */
export async function openTelemetry(config: TelemetryConfig, database: pg.Pool): Promise<Telemetry> {
  const resource = resourceFromAttributes({ 'service.name': 'omtafel' })
    .merge(defaultResource())
    // What OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES say wins.
    .merge(resourceFromAttributes({ 'service.name': 'omtafel' }))
    .merge(detectResources({ detectors: [envDetector] }));
  const readers: IMetricReader[] = [];
  if (config.prometheus !== null) {
    const at = config.prometheus;
    const prometheus = new PrometheusExporter({ ...at, preventServerStart: true });
    await prometheus.startServer().catch((error: NodeJS.ErrnoException) => {
      throw portError(error, at, { port: 'OMTAFEL_METRICS_PORT', host: 'OMTAFEL_METRICS_HOST' });
    });
    readers.push(prometheus);
  }
  if (config.metrics)
    readers.push(
      new PeriodicExportingMetricReader({
        exporter: new OTLPMetricExporter(),
        exportIntervalMillis: config.exportEveryMs,
      }),
    );
  const meters = new MeterProvider({ resource, readers });
  const tracers = config.traces
    ? new TracerProvider({
        resource,
        sampler: samplerOf(config),
        spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
      })
    : null;
  watchProcess(meters.getMeter('omtafel'), database);
  return {
    watcher: watcherOf(meters.getMeter('omtafel'), tracers?.getTracer('omtafel') ?? null),
    stop: async () => {
      const ended = Promise.allSettled([meters.shutdown(), tracers?.shutdown()]);
      await Promise.race([ended, new Promise((late) => setTimeout(late, 1000))]);
    },
  };
}

function samplerOf({ ratio, parentDecides }: TelemetryConfig) {
  const root = ratio === 0 ? new AlwaysOffSampler() : new TraceIdRatioBasedSampler(ratio);
  return parentDecides ? new ParentBasedSampler({ root }) : root;
}

function watcherOf(meter: Meter, tracer: Tracer | null): Watcher {
  const durations = meter.createHistogram('http.server.request.duration', {
    unit: 's',
    description: 'Requests by pattern of route, method and status',
    advice: { explicitBucketBoundaries: buckets },
  });
  const active = meter.createUpDownCounter('http.server.active_requests', { description: 'Requests now' });
  return {
    begin: (said, parent) => {
      const method = known.includes(said) ? said : '_OTHER';
      const begin = performance.now();
      active.add(1);
      const span = tracer?.startSpan(method, { kind: SpanKind.SERVER }, contextOf(parent));
      return (route, status) => {
        const facts = { 'http.request.method': method, 'http.route': route, 'http.response.status_code': status };
        active.add(-1);
        durations.record((performance.now() - begin) / 1000, facts);
        span?.updateName(`${method} ${route}`).setAttributes(facts);
        if (status >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
        span?.end();
      };
    },
  };
}

function contextOf(parent: string | null) {
  const [, traceId, spanId, flags] = parentForm.exec(parent?.trim() ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return ROOT_CONTEXT;
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16),
    isRemote: true,
  });
}

function watchProcess(meter: Meter, database: pg.Pool): void {
  const delay = monitorEventLoopDelay();
  delay.enable();
  meter.createObservableGauge('nodejs.eventloop.delay.p99', { unit: 's' }).addCallback((gauge) => {
    gauge.observe(delay.percentile(99) / 1e9);
    delay.reset();
  });
  meter.createObservableGauge('process.memory.usage', { unit: 'By' }).addCallback((gauge) => {
    gauge.observe(process.memoryUsage.rss());
  });
  meter.createObservableGauge('db.client.connection.count').addCallback((gauge) => {
    gauge.observe(database.idleCount, { state: 'idle' });
    gauge.observe(database.totalCount - database.idleCount, { state: 'used' });
  });
  meter.createObservableGauge('db.client.connection.pending_requests').addCallback((gauge) => {
    gauge.observe(database.waitingCount);
  });
}
