import type { Page } from "@playwright/test";

/**
 * Holds a page's scripts back, as a slow line does. It is opened with `waitUntil: "domcontentloaded"`.
 * @returns lets them go, and waits until they have taken the page over
 */
export async function holdScripts(page: Page): Promise<() => Promise<void>> {
  const { promise: isReleased, resolve: release } = Promise.withResolvers<void>();
  await page.route("**/*.js", async (route) => {
    await isReleased;
    await route.continue();
  });
  return async () => {
    release();
    await page.waitForFunction(() => {
      const key = Object.keys(document).find((name) => name.startsWith("__reactContainer$"));
      return key && !Reflect.get(document, key).stateNode.current.memoizedState.isDehydrated;
    });
  };
}
