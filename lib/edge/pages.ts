import type { IncomingMessage, ServerResponse } from "node:http";
import { DatabaseUnavailable } from "#db/errors.ts";
import type { Context } from "#lib/context.ts";
import type { Absence, AbsentNumbers } from "#lib/edge/absent-numbers.ts";
import { clientOf } from "#lib/edge/client-address.ts";
import { feedLinks, makeDocument } from "#lib/edge/documents.ts";
import { KNOWN_NUMBERS_TAG } from "#lib/edge/edge-document.ts";
import { KeptPage } from "#lib/edge/kept-page.ts";
import { PageStore } from "#lib/edge/page-store.ts";
import { findSubject, NUMBERS_TAG, studyTag } from "#lib/edge/page-subject.ts";
import { type Handle, type RenderedPage, renderPage } from "#lib/edge/render.ts";
import { RenderQueue } from "#lib/edge/render-queue.ts";
import type { PageRoute } from "#lib/edge/route-of.ts";
import { sendPage } from "#lib/edge/send.ts";
import type { DatabaseWatch } from "#lib/health/database-watch.ts";
import { isDatabaseUnavailable } from "#lib/health/is-database-unavailable.ts";
import { type ClientLimit, clientLimit } from "#lib/http/client-limit.ts";
import { defaultLocale, type Locale } from "#lib/i18n/locales.ts";
import type { RecordedChange } from "#lib/live/change-feed.ts";
import { log } from "#lib/log.ts";
import { countRender } from "#lib/metrics/count.ts";
import type { Site } from "#lib/site.ts";

const MIB = 1024 * 1024;

export type PagesOptions = {
  handle: Handle;
  ctx: Context;
  watch: DatabaseWatch;
  absentNumbers: AbsentNumbers;
  site: Site;
  memoryMib: number;
  /** How many pages that are not kept a client may ask for; 0 is no limit. */
  rendersPerMinute: number;
};

/** What only a page that is not kept needs. */
export type PageAsides = {
  /** The client's address. */
  address: () => string;
  /** Answers with another address, where the name that was written is another's spelling. */
  redirect: (location: string) => void;
};

/** The pages that stand in for others. Next's own answers to errors are empty without scripts. */
type StandIn = "missing" | "gone" | "failed" | "busy" | "unavailable";

/** The only file that is made of what the database holds. */
const SITEMAP = "/sitemap.xml";

/** Changes that add to what is public; all others may take from it. */
const additions: ReadonlySet<RecordedChange["kind"]> = new Set([
  "message-added",
  "number-added",
  "number-activated",
  "number-announced",
]);

/** Changes of what the list of all numbers says. */
const listings: ReadonlySet<RecordedChange["kind"]> = new Set([
  "number-added",
  "number-activated",
  "number-edited",
  "number-cooling",
  "number-returned",
  "number-retired",
]);

/** The page of a number says at once that it is leased, and that it is free; lists may say it later. */
const leasings: ReadonlySet<RecordedChange["kind"]> = new Set(["number-leased", "number-freed"]);

/** What is not public any more after a change. */
function withdrawnBy({ kind, tags }: RecordedChange): string[] {
  if (leasings.has(kind)) return tags.filter((tag) => tag.startsWith("number:"));
  return additions.has(kind) ? [] : tags;
}

/** What answers a page's address: bytes that are kept, or new ones. */
export class Pages {
  readonly store: PageStore;
  readonly #options: PagesOptions;
  readonly #queue = new RenderQueue();
  readonly #limit: ClientLimit;

  constructor(options: PagesOptions) {
    this.#options = options;
    this.store = new PageStore(options.memoryMib * MIB, options.ctx.now);
    this.#limit = clientLimit(options.rendersPerMinute);
  }

  /** Answers with the page of a route: with one that is kept at once. */
  answer(
    request: IncomingMessage,
    response: ServerResponse,
    route: PageRoute,
    asides: PageAsides,
  ): Promise<void> | void {
    const { locale, path, isKept } = route;
    const kept = isKept && (this.store.find(path) ?? this.store.findPrevious(path));
    if (kept) return this.#send(request, response, locale, kept);
    const absence = this.#absenceOf(route);
    if (absence) return this.#sendAbsence(request, response, locale, absence);
    return this.#answerUnkept(request, response, route, asides);
  }

  async #answerUnkept(
    request: IncomingMessage,
    response: ServerResponse,
    route: PageRoute,
    asides: PageAsides,
  ): Promise<void> {
    try {
      this.#requireDatabase(route);
      await this.#answerAnew(request, response, route, asides);
    } catch (error) {
      if (!isDatabaseUnavailable(error)) throw error;
      this.#options.watch.report();
      await this.#answerWithoutDatabase(request, response, route);
    }
  }

  /** @throws DatabaseUnavailable when the page can't be made for want of the database */
  async #answerAnew(
    request: IncomingMessage,
    response: ServerResponse,
    route: PageRoute,
    { address, redirect }: PageAsides,
  ): Promise<void> {
    const { locale, path, subject, respelled } = route;
    const found = subject ? await findSubject(this.#options.ctx, subject) : null;
    const { status, tags } = found ?? { status: "present", tags: [] };
    if (status === "missing" && respelled) return redirect(respelled);
    if (status !== "present") return this.#sendAbsence(request, response, locale, status);
    if (!this.store.isBeingMade(path) && !(await this.#limit(clientOf(address())))) {
      return this.#refuse(request, response, locale, 429);
    }
    const page = await this.#make(tags.length > 0 ? { ...route, tags } : route);
    if (page === "failed") return this.standIn(request, response, locale, "failed", 500);
    if (page === "busy") return this.#refuse(request, response, locale, 503);
    return this.#send(request, response, locale, page);
  }

  /** What a flood of numbers' addresses is answered with; null where the database has to be asked. */
  #absenceOf({ subject }: PageRoute): Absence | null {
    const { watch, absentNumbers } = this.#options;
    if (subject?.kind !== "number" || watch.isLost) return null;
    return absentNumbers.find(subject.name);
  }

  #sendAbsence(
    request: IncomingMessage,
    response: ServerResponse,
    locale: Locale,
    absence: Absence,
  ): Promise<void> | void {
    const status = absence === "gone" ? 410 : 404;
    return this.standIn(request, response, locale, absence, status);
  }

  /** Answers with a page that stands in for another one. */
  standIn(
    request: IncomingMessage,
    response: ServerResponse,
    locale: Locale,
    name: StandIn,
    status: number,
  ): Promise<void> | void {
    const path = `/${locale}/${name}`;
    const kept = this.store.find(path);
    if (kept) return sendPage(request, response, kept, status);
    return this.#keptOrMade(path).then((page) => sendPage(request, response, page, status));
  }

  /** Answers with one of the files that Next makes. */
  async file(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const page = path === SITEMAP ? this.#sitemap() : this.#keptOrMade(path);
    await sendPage(request, response, await page);
  }

  /** Forgets what became different. */
  forget(changes: RecordedChange[]): void {
    const tags = new Set(changes.flatMap((change) => change.tags));
    if (changes.some(({ kind }) => kind.startsWith("number-"))) tags.add(NUMBERS_TAG);
    if (changes.some(({ kind }) => listings.has(kind))) tags.add(KNOWN_NUMBERS_TAG);
    const withdrawn = new Set(changes.flatMap(withdrawnBy));
    for (const tag of [...withdrawn]) withdrawn.add(studyTag(tag));
    for (const tag of withdrawn) tags.add(tag);
    this.store.forget(tags, Math.min(...changes.map(({ at }) => at)));
    this.store.withdraw(withdrawn);
  }

  /** What is made of what the database holds is not even tried while that is lost. */
  #requireDatabase({ tags, isKept }: PageRoute): void {
    if ((tags.length > 0 || !isKept) && this.#options.watch.isLost) throw new DatabaseUnavailable();
  }

  /** The bytes that are there, or a word on why there are none. */
  #answerWithoutDatabase(
    request: IncomingMessage,
    response: ServerResponse,
    { locale, path }: PageRoute,
  ): Promise<void> | void {
    const last = this.store.findLast(path, this.#options.watch.answeredAt);
    if (last) return this.#send(request, response, locale, last);
    response.setHeader("retry-after", "5");
    return this.standIn(request, response, locale, "unavailable", 503);
  }

  #send(
    request: IncomingMessage,
    response: ServerResponse,
    locale: Locale,
    page: KeptPage,
  ): Promise<void> | void {
    if (page.status === 404) return this.standIn(request, response, locale, "missing", 404);
    if (page.status < 500) return sendPage(request, response, page);
    return this.standIn(request, response, locale, "failed", page.status);
  }

  #refuse(
    request: IncomingMessage,
    response: ServerResponse,
    locale: Locale,
    status: 429 | 503,
  ): Promise<void> | void {
    response.setHeader("retry-after", status === 429 ? "30" : "2");
    return this.standIn(request, response, locale, "busy", status);
  }

  /** What few variants exist of is made at once, however much else waits. */
  async #keptOrMade(path: string): Promise<KeptPage> {
    const kept = this.store.find(path) ?? this.store.findPrevious(path);
    return (
      kept ??
      (await this.store.make({
        key: path,
        tags: [],
        isRare: false,
        render: () => this.#render({ path }),
      }))
    );
  }

  async #sitemap(): Promise<KeptPage> {
    const { watch } = this.#options;
    try {
      if (watch.isLost) throw new DatabaseUnavailable();
      return await this.#keptOrMade(SITEMAP);
    } catch (error) {
      const last = isDatabaseUnavailable(error) && this.store.findLast(SITEMAP, watch.answeredAt);
      if (last) return last;
      throw error;
    }
  }

  /** @throws DatabaseUnavailable when the page can't be made for want of the database */
  async #make(route: PageRoute): Promise<KeptPage | "busy" | "failed"> {
    const { path, tags, isRare, isKept } = route;
    const render = () =>
      this.#queue.run(async () => {
        // It may have been lost while others were made.
        this.#requireDatabase(route);
        return this.#render(route);
      });
    try {
      if (!isKept) return new KeptPage(notKept(await render()), this.#options.ctx.now);
      return await this.store.make({ key: path, tags, isRare, render });
    } catch (error) {
      if (isDatabaseUnavailable(error)) throw error;
      if ((error as { code?: unknown }).code === "too-busy") return "busy";
      log().error({ err: error }, "a page could not be made");
      return "failed";
    }
  }

  async #render(route: Pick<PageRoute, "path"> & Partial<PageRoute>): Promise<RenderedPage> {
    const { watch } = this.#options;
    const startedAt = performance.now();
    try {
      const page = await this.#capture(route);
      countRender(page.status, (performance.now() - startedAt) / 1000);
      return page;
    } catch (error) {
      // At once: what waits for its turn is not to find out by itself.
      if (isDatabaseUnavailable(error)) watch.report();
      throw error;
    }
  }

  async #capture(route: Pick<PageRoute, "path"> & Partial<PageRoute>): Promise<RenderedPage> {
    const { path, document, locale = defaultLocale } = route;
    const { ctx, handle, site } = this.#options;
    if (document) return makeDocument(ctx, document, locale, site);
    const page = await renderPage(handle, path, site);
    const link = page.status === 200 && feedLinks(path, locale, route.subject ?? null);
    return link ? { ...page, headers: { ...page.headers, link } } : page;
  }
}

/** For one reader and one moment. */
function notKept(page: RenderedPage): RenderedPage {
  return { ...page, headers: { ...page.headers, "cache-control": "no-store" } };
}
