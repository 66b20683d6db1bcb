// Loaded before a program: kills it right before the call of a file system function that
// KILL_AT_CALL counts to, of those that change something.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const names = ["openSync", "copyFileSync", "fsyncSync", "writeFileSync", "linkSync", "renameSync"];
const more = ["rmSync", "chownSync", "mkdirSync"];
let left = Number(process.env.KILL_AT_CALL);

for (const name of [...names, ...more]) {
  const call = fs[name];
  fs[name] = (...given) => {
    // A file's number, or its path: what Node itself opens at its start is none of ours.
    if (typeof given[0] === "number" || /\.db/.test(given[0])) left -= 1;
    if (left === 0) process.kill(process.pid, "SIGKILL");
    return call(...given);
  };
}
syncBuiltinESMExports();
