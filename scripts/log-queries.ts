import { join } from "node:path";

// Set up before each test file: in a run that checks query plans, the statements are written down.
const folder = process.env.GLASSPOST_QUERY_LOGS;
if (folder) process.env.QUERY_LOG = join(folder, `vitest-${process.pid}.jsonl`);
