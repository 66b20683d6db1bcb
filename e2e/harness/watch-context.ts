import type { BrowserContext, ConsoleMessage, Response } from "@playwright/test";

/** What may never happen on a page, gathered while a test runs. */
export type Watch = {
  /** One sentence each; empty when all is well. */
  faults: string[];
};

/**
 * Watches all pages of a browser context for console errors, uncaught exceptions, violations of
 * the Content-Security-Policy and requests to other origins.
 * @param origins the origins that pages may ask
 */
export async function watchContext(context: BrowserContext, origins: string[]): Promise<Watch> {
  const faults: string[] = [];
  const documents = new Map<string, number>();
  await context.exposeBinding("reportViolation", (_source, violation: string) => {
    faults.push(`Content-Security-Policy: ${violation}`);
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
      const report = (globalThis as { reportViolation?: (text: string) => void }).reportViolation;
      report?.(`${effectiveDirective} blocked ${blockedURI} at ${sourceFile}:${lineNumber}`);
    });
  });
  context.on("response", (response) => noteDocument(response, documents));
  context.on("console", (message) => {
    if (message.type() !== "error" || isDocumentStatus(message, documents)) return;
    if (isRefusedAction(message)) return;
    faults.push(`Console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (webError) => {
    faults.push(`Uncaught: ${webError.error().stack ?? webError.error().message}`);
  });
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:|^wss?:/.test(protocol) && !origins.includes(origin)) {
      faults.push(`Request to another origin: ${request.url()}`);
    }
  });
  return { faults };
}

function noteDocument(response: Response, documents: Map<string, number>): void {
  if (response.request().isNavigationRequest()) documents.set(response.url(), response.status());
}

/** The browser calls a page that answers 404 or 410 an error. The test asked for that page. */
function isDocumentStatus(message: ConsoleMessage, documents: Map<string, number>): boolean {
  const status = documents.get(message.location().url);
  return (
    status !== undefined &&
    message
      .text()
      .startsWith(`Failed to load resource: the server responded with a status of ${status}`)
  );
}

/** The browser calls it an error when an action of the console is refused; the page says why. */
function isRefusedAction(message: ConsoleMessage): boolean {
  const { pathname } = new URL(message.location().url || "about:blank");
  const isAction = pathname.startsWith("/admin/actions/");
  return isAction && /responded with a status of 4\d\d/.test(message.text());
}
