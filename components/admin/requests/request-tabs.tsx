import { PageHead } from "../page-head.tsx";
import { Tabs } from "../tabs.tsx";

const tabs = [
  { title: "Takedowns", href: "/admin/requests" },
  { title: "Opt-outs", href: "/admin/requests/opt-outs" },
  { title: "Number reports", href: "/admin/requests/numbers" },
] as const;

/** The head of the section, with its parts. */
export function RequestTabs({ open }: { open: (typeof tabs)[number]["title"] }) {
  return (
    <>
      <PageHead
        lead="What people asked for, and what visitors reported of numbers. Reported messages are in the queue."
        title="Requests"
      />
      <Tabs label="Kinds" tabs={tabs.map((tab) => ({ ...tab, isOpen: tab.title === open }))} />
    </>
  );
}

type StateLinksProps<State extends string> = {
  path: string;
  words: Record<State, string>;
  open: State;
};

/** The states of requests, each a page. */
export function StateLinks<State extends string>({ path, words, open }: StateLinksProps<State>) {
  return (
    <nav aria-label="States" className="mb-4 flex flex-wrap gap-2">
      {(Object.entries(words) as [State, string][]).map(([state, title]) => (
        <a
          aria-current={state === open ? "page" : undefined}
          className="pill"
          href={`${path}?state=${state}`}
          key={state}
        >
          {title}
        </a>
      ))}
    </nav>
  );
}
