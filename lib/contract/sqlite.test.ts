import { makeSqliteDatabase } from "#db/testing/either-database.ts";
import { describeContract } from "#lib/contract/describe-contract.ts";

describeContract("SQLite", makeSqliteDatabase);
