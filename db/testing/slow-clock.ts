import { onTestFinished, vi } from "vitest";

/** In this test time goes by only where it is asked for: however busy the machine is, nothing takes long. */
export function slowClock(): void {
  let now = performance.now();
  const clock = vi.spyOn(performance, "now").mockImplementation(() => {
    now += 0.001;
    return now;
  });
  onTestFinished(() => clock.mockRestore());
}
