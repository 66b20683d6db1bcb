import { type Browser, chromium } from "@playwright/test";
import { prepareBrowser } from "#scripts/prepare-browser.mjs";
import { productEnvironment } from "#scripts/project.mjs";

let path: Promise<string> | undefined;

/** Where Chromium is, as the end-to-end tests find it. @throws when there is none */
export function chromiumPath(): Promise<string> {
  path ??= prepareBrowser(productEnvironment());
  return path;
}

/** Starts a browser without a window; whoever opens it closes it. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumPath(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
