import { collectDefaultMetrics, type Metric, Registry } from "prom-client";
import type { Instrument } from "#lib/metrics/instruments.ts";

const PREFIX = "glasspost_";
const LAG_EVERY_MS = 20;

/** Listing each open handle takes milliseconds with thousands of streams, and nothing else runs meanwhile. */
const LISTINGS = /_nodejs_active_(?:handles|requests|resources)/;

/** A registry of instruments, and of what every Node process can tell of itself. */
export function makeRegistry(instruments: Iterable<Instrument>): Registry {
  const registry = new Registry();
  for (const instrument of instruments) registry.registerMetric(asMetric(instrument));
  collectDefaultMetrics({
    register: registry,
    prefix: PREFIX,
    eventLoopMonitoringPrecision: LAG_EVERY_MS,
  });
  for (const { name } of registry.getMetricsAsArray()) {
    if (LISTINGS.test(name)) registry.removeSingleMetric(name);
  }
  return registry;
}

/** The registry asks a metric for its name and values only; the type wants one of its own classes. */
function asMetric(instrument: Instrument): Metric {
  const { name, help, type } = instrument;
  const get = async () => ({
    name,
    help,
    type,
    values: instrument.samples().map(({ labels, value, series = "" }) => ({
      labels,
      value,
      metricName: name + series,
    })),
  });
  return { name, help, type, get } as unknown as Metric;
}
