import { makeTestDatabase } from "#db/testing/database.ts";
import { describeContract } from "#lib/contract/describe-contract.ts";

describeContract("SQLite", makeTestDatabase);
