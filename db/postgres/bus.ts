import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import type { PostgresConnection } from "#db/postgres/connection.ts";
import { COMMITS_CHANNEL } from "#db/postgres/session.ts";

/** How often the connection is asked whether it still is one, and how soon it must answer. */
const CHECK_EVERY_MS = 2000;
const ANSWER_WITHIN_MS = 2000;
/** A lost connection is made again at once, and then less and less often. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2000;

/**
 * Calls a listener with each commit of any process, this one included, over a connection of its own.
 * A lost connection is made again, and whoever listens is called then, too: in between something may
 * have been said that nobody heard. It is called now and then without any reason as well, also
 * while no such connection can be had.
 * @returns what ends that
 */
export function listenOnPostgres(connection: PostgresConnection, listener: () => void): () => void {
  const stopping = new AbortController();
  void keepListening(connection, listener, stopping.signal);
  return () => stopping.abort();
}

async function keepListening(
  connection: PostgresConnection,
  listener: () => void,
  stop: AbortSignal,
): Promise<void> {
  let pauseMs = FIRST_PAUSE_MS;
  while (!stop.aborted) {
    const client = connection.makeClient();
    client.on("error", () => {});
    try {
      await client.connect();
      pauseMs = FIRST_PAUSE_MS;
      await listenOver(client, listener, stop);
    } catch {
      // Lost, or not there yet: whoever reads the database finds out, and says so.
    }
    await client.end().catch(() => {});
    await sleep(pauseMs, undefined, { signal: stop }).catch(() => {});
    if (!stop.aborted) listener();
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
  }
}

/** Listens until told to stop. @throws when the connection is lost, or says nothing any more */
async function listenOver(client: Client, listener: () => void, stop: AbortSignal): Promise<void> {
  client.on("notification", listener);
  await client.query(`LISTEN ${COMMITS_CHANNEL}`);
  const ended = new AbortController();
  client.once("end", () => ended.abort());
  const signal = AbortSignal.any([stop, ended.signal]);
  while (!signal.aborted) {
    listener();
    await sleep(CHECK_EVERY_MS, undefined, { signal }).catch(() => {});
    if (!signal.aborted) await answers(client);
  }
}

async function answers(client: Client): Promise<void> {
  const timer = setTimeout(() => client.connection.stream.destroy(), ANSWER_WITHIN_MS);
  try {
    await client.query("SELECT 1");
  } finally {
    clearTimeout(timer);
  }
}
