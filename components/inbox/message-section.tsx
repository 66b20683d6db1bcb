import type { ReactNode } from "react";
import { Pagination } from "#components/ui/pagination.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import type { MessagePage } from "#lib/messages/message-card.ts";
import { LiveControls, LiveState } from "./live-bar.tsx";
import type { LiveScope } from "./live-store.ts";
import { MessageList } from "./message-list.tsx";
import { type Refresh, RefreshChoice } from "./refresh-choice.tsx";

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
  /** Which way a search looks on, where it has not seen all of its list yet. */
  looksOn?: "older" | "newer" | null;
  /** What the list follows; a search's follows nothing. */
  live?: LiveScope;
  /** How often the page loads itself again without scripts. */
  refresh?: Refresh | null;
  className?: string;
  /** What stands below the list, in its section. */
  children?: ReactNode;
};

/** A page's messages: heading, list, links to the neighbouring pages. */
export function MessageSection(props: MessageSectionProps) {
  const { title, empty, page, at, locale, path, query, showsNumber, live, className } = props;
  return (
    <section aria-labelledby="messages" className={className}>
      <SectionHeading
        controls={live && <Controls locale={locale} />}
        id="messages"
        state={live && <State {...props} live={live} />}
      >
        {title}
      </SectionHeading>
      <MessageList
        at={at}
        empty={empty}
        locale={locale}
        messages={page.messages}
        showsNumber={showsNumber}
        {...(live ? { live } : {})}
      >
        <Pagination
          locale={locale}
          looksOn={props.looksOn ?? null}
          newer={page.newer}
          older={page.older}
          path={path}
          {...(query ? { query } : {})}
        />
      </MessageList>
      {props.children}
    </section>
  );
}

function State({ live, locale, path, refresh = null }: MessageSectionProps & { live: LiveScope }) {
  const t = translationsOf("live", locale);
  const labels = {
    connecting: t("state.connecting"),
    live: t("state.live"),
    reconnecting: t("state.reconnecting"),
    polling: t("state.polling"),
    paused: t("state.paused"),
    stale: t("state.stale"),
    ended: t("state.ended"),
  };
  return (
    <>
      <LiveState labels={labels} />
      {live.isFirstPage && (
        <RefreshChoice href={localePath(locale, path)} locale={locale} refresh={refresh} />
      )}
    </>
  );
}

function Controls({ locale }: { locale: Locale }) {
  const t = translationsOf("live", locale);
  const labels = {
    pause: t("pause"),
    resume: t("resume"),
    sound: t("sound"),
    notice: t("notice"),
    blocked: t("blocked"),
  };
  return <LiveControls labels={labels} />;
}
