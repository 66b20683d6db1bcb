import type { Locale } from "./locales.ts";
import type catalogue from "./messages/en.json";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof catalogue;
  }
}
