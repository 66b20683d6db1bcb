import type { ReactNode } from "react";
import { Pagination } from "#components/ui/pagination.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { MessagePage } from "#lib/messages/message-card.ts";
import { MessageList } from "./message-list.tsx";

type MessageSectionProps = {
  title: string;
  /** What the list says when it is empty. */
  empty: string;
  page: MessagePage;
  /** UTC milliseconds: the server's clock when the page was made. */
  at: number;
  locale: Locale;
  /** The page's address without language and query. */
  path: string;
  /** What else stands in the query and stays. */
  query?: Record<string, string>;
  showsNumber: boolean;
  className?: string;
  /** What stands below the list, in its section. */
  children?: ReactNode;
};

/** A page's messages: heading, list, links to the neighbouring pages. */
export function MessageSection(props: MessageSectionProps) {
  const { title, empty, page, at, locale, path, query, showsNumber, className, children } = props;
  return (
    <section aria-labelledby="messages" className={className}>
      <SectionHeading id="messages">{title}</SectionHeading>
      <MessageList
        at={at}
        empty={empty}
        locale={locale}
        messages={page.messages}
        showsNumber={showsNumber}
      />
      <Pagination
        locale={locale}
        newer={page.newer}
        older={page.older}
        path={path}
        {...(query ? { query } : {})}
      />
      {children}
    </section>
  );
}
