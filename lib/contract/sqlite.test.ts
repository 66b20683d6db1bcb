import { makeTestDatabase } from "#db/testing.ts";
import { describeContract } from "#lib/contract/describe-contract.ts";

describeContract("SQLite", makeTestDatabase);
