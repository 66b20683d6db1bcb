// For the image's HEALTHCHECK: ends with 0 when the process answers, else with 1.
const address = `http://127.0.0.1:${process.env.PORT ?? 3000}/api/health/live`;
const response = await fetch(address, { signal: AbortSignal.timeout(4_000) }).catch(() => null);
process.exit(response?.ok ? 0 : 1);
