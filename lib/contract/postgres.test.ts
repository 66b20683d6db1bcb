import { afterAll, beforeAll } from "vitest";
import {
  type PostgresTestDatabases,
  postgresTestDatabases,
} from "#db/testing/postgres-database.ts";
import { describeContract } from "#lib/contract/describe-contract.ts";

let databases: PostgresTestDatabases;

beforeAll(async () => {
  databases = await postgresTestDatabases();
});

afterAll(() => databases.dropAll());

describeContract("Postgres", () => databases.make());
