import type { Part } from "#lib/dashboard/get-dashboard.ts";

/** Parts of a whole, largest first, each with a bar of its length. */
export function Parts({ title, parts, rest }: { title: string; parts: Part[]; rest: string }) {
  const all = parts.reduce((sum, { received }) => sum + received, 0);
  const most = Math.max(1, ...parts.map(({ received }) => received));
  if (all === 0) return <p className="text-[0.9375rem] text-ink-faint">Nothing yet.</p>;
  return (
    <table className="w-full text-[0.9375rem]">
      <caption className="sr-only">{title}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Messages</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ name, received }) => (
          <tr key={name ?? ""}>
            <th className="max-w-0 py-1 pe-3 text-start font-normal" scope="row">
              <span className={`foreign block truncate ${name === null ? "text-ink-faint" : ""}`}>
                {name ?? rest}
              </span>
              {/* A length as an attribute: the page's policy allows no style in HTML. */}
              <svg
                aria-hidden
                className="mt-1 h-1 w-full rounded-full bg-sunken"
                role="presentation"
              >
                <rect
                  className={name === null ? "fill-line-strong" : "fill-accent"}
                  height="100%"
                  rx="2"
                  width={`${(100 * received) / most}%`}
                />
              </svg>
            </th>
            <td className="w-16 py-1 text-end align-top tabular-nums">
              {received.toLocaleString("en")}
            </td>
            <td className="w-12 py-1 text-end align-top text-fine text-ink-faint tabular-nums leading-6">
              {shareOf(received, all)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shareOf(received: number, all: number): string {
  const percent = (100 * received) / all;
  return percent < 1 ? "<1 %" : `${Math.round(percent)} %`;
}
