import type { Metadata } from "next";
import { Field } from "#components/admin/field.tsx";
import { MessageTable } from "#components/admin/message-table.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { Pager } from "#components/admin/pager.tsx";
import { getModeratedList } from "#lib/messages/get-moderated-list.ts";
import { openConsole } from "../../open-console.ts";

export const metadata: Metadata = { title: "Messages" };

const visibilities = ["public", "withheld", "hidden", "private"] as const;
const filters = ["q", "visibility", "number", "sender"] as const;

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MessagesPage({ searchParams }: Query) {
  const { ctx } = await openConsole("messages.read");
  const given = await searchParams;
  const read = (name: string) => [given[name]].flat()[0]?.trim() || undefined;
  const list = await getModeratedList(ctx, {
    q: read("q"),
    visibility: visibilities.find((each) => each === read("visibility")),
    number: read("number")?.replace(/\D/g, ""),
    sender: read("sender"),
    before: read("before"),
  });
  const query = new URLSearchParams(
    filters.flatMap((name) => (read(name) ? [[name, read(name)!]] : [])),
  );
  const here = (before: string) =>
    `/admin/messages?${new URLSearchParams([...query, ["before", before]])}`;
  return (
    <>
      <PageHead
        lead="Every message that is kept, whatever the public sees of it."
        title="Messages"
      />
      <form className="mb-5 grid gap-3 sm:grid-cols-[minmax(0,2fr)_repeat(3,minmax(0,1fr))_auto]">
        <Field
          defaultValue={read("q")}
          isBare
          label="Words of the text"
          name="q"
          placeholder='Words, or "words in quotes"'
          type="search"
        />
        <Field
          defaultValue={read("visibility")}
          isBare
          label="Visibility"
          name="visibility"
          options={[
            { value: "", label: "any visibility" },
            ...visibilities.map((value) => ({ value, label: value })),
          ]}
        />
        <Field
          defaultValue={read("number")}
          isBare
          label="Number"
          name="number"
          placeholder="Number"
        />
        <Field
          defaultValue={read("sender")}
          isBare
          label="Sender"
          name="sender"
          placeholder="Sender, as in its address"
        />
        <button className="button button-quiet" type="submit">
          Search
        </button>
      </form>
      {list.limit === "words" && (
        <p className="mb-4 text-fine text-ink-faint">
          Words are looked for in public texts: what is withheld or hidden stands in no index.
        </p>
      )}
      <MessageTable at={ctx.now()} messages={list.messages} />
      {list.limit === "far" && (
        <p className="mt-4 text-fine text-ink-faint">
          5,000 messages were looked through. Older ones may match too.
        </p>
      )}
      <Pager
        newer={read("before") ? `/admin/messages?${query}` : null}
        older={list.older && here(list.older)}
      />
    </>
  );
}
