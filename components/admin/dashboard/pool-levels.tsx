import type { Dashboard } from "#lib/dashboard/get-dashboard.ts";
import { Badge } from "../badge.tsx";

/** How many numbers each pool has, and which ones are short of any to put in. */
export function PoolLevels({ pools }: { pools: Dashboard["pools"] }) {
  if (pools.length === 0) {
    return <p className="text-[0.9375rem] text-ink-faint">No numbers yet.</p>;
  }
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-[0.9375rem] tabular-nums">
        <caption className="sr-only">Numbers by pool</caption>
        <thead>
          <tr className="text-fine text-ink-faint">
            <th className="py-1 text-start font-medium" scope="col">
              Pool
            </th>
            {["Active", "Reserve", "Cooling"].map((title) => (
              <th className="py-1 ps-3 text-end font-medium" key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pools.map(({ name, active, reserve, cooling, isLow }) => (
            <tr className="border-line border-t" key={name}>
              <th className="py-1.5 text-start font-normal" scope="row">
                <span className="foreign">{name}</span>{" "}
                {isLow && <Badge tone="attention">low</Badge>}
              </th>
              {[active, reserve, cooling].map((count, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns stay where they are
                <td className="py-1.5 ps-3 text-end" key={index}>
                  {count.toLocaleString("en")}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
