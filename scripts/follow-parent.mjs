// Preloaded with --import: ends this process once the one that started it is gone, however it went.
const parent = process.ppid;

setInterval(() => {
  if (process.ppid === parent) return;
  process.kill(process.pid, "SIGTERM");
  // For a process that takes its leave and does not go.
  setTimeout(() => process.exit(1), 10_000).unref();
}, 500).unref();
