/**
 * Milliseconds for which this thread has computed: for tests of how work grows with its input, to
 * which it does not matter what else runs on the machine.
 */
export function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
