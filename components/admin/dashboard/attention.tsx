import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { Dashboard, Waiting } from "#lib/dashboard/get-dashboard.ts";

/** What waits for somebody, first on the page; a sentence where nothing does. */
export function Attention({ attention, at }: { attention: Dashboard["attention"]; at: number }) {
  const { reviews, takedowns, optOuts, alerts, lowPools } = attention;
  const tasks = [
    task(reviews, "/admin/queue", "message to look at", "messages to look at"),
    task(takedowns, "/admin/requests", "request to answer", "requests to answer"),
    task(optOuts, "/admin/requests/opt-outs", "opt-out to look at", "opt-outs to look at"),
    ...(lowPools.length > 0
      ? [
          {
            href: "/admin/numbers/pools",
            text: `${lowPools.length === 1 ? "A pool is" : "Pools are"} low on reserve: ${lowPools.join(", ")}`,
          },
        ]
      : []),
  ].filter((each) => each !== null);
  if (tasks.length === 0 && alerts.length === 0) {
    return (
      <p className="rounded-card border border-accent-line bg-accent-soft px-4 py-3 text-[0.9375rem]">
        Nothing waits for you, and everything is as usual.
      </p>
    );
  }
  return (
    <section
      aria-label="Needs attention"
      className="grid gap-3 rounded-card border border-attention-line bg-attention-soft p-4 sm:p-5"
    >
      <h2 className="font-semibold text-attention text-base">Needs attention</h2>
      {tasks.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {tasks.map(({ href, text }) => (
            <li key={href}>
              <a className="button button-quiet button-small" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
      {alerts.length > 0 && (
        <ul className="grid gap-2 text-[0.9375rem]">
          {alerts.map(({ id, title, text, href, startedAt }) => (
            <li className="min-w-0" key={id}>
              <a
                className="foreign font-medium underline decoration-attention-line underline-offset-2 hover:decoration-current"
                href={href ?? "/admin/alerts"}
              >
                {title}
              </a>
              <span className="text-ink-soft">
                {" – "}
                {text}{" "}
                <span className="whitespace-nowrap text-ink-faint">
                  <RelativeTime at={at} instant={startedAt} locale="en" />
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function task({ count, isMore }: Waiting, href: string, one: string, many: string) {
  if (count === 0) return null;
  const said = `${count.toLocaleString("en")}${isMore ? "+" : ""}`;
  return { href, text: `${said} ${count === 1 && !isMore ? one : many}` };
}
