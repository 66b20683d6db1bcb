"use client";

const keys = [
  ["j, k", "next, previous"],
  ["x", "choose"],
  ["a", "choose all, or none"],
  ["p", "publish"],
  ["w", "withhold"],
  ["h", "hide"],
  ["r", "redact a part"],
  ["d", "delete for good"],
  ["z", "take back"],
  ["o", "open"],
  ["?", "this"],
] as const;

/** What the keys do. */
export function QueueHelp({ onClose }: { onClose: () => void }) {
  return (
    <section aria-label="Keys" className="card mb-4 p-4">
      <dl className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-6 gap-y-1.5 text-[0.9375rem]">
        {keys.map(([key, what]) => (
          <div className="flex gap-3" key={key}>
            <dt className="w-10 shrink-0 font-medium font-mono">{key}</dt>
            <dd className="text-ink-soft">{what}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-fine text-ink-faint">
        Keys act on what is chosen, or else on the message with the coloured frame.{" "}
        <button className="link" onClick={onClose} type="button">
          Close
        </button>
      </p>
    </section>
  );
}
