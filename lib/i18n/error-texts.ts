import type { Locale } from "./locales.ts";

type ErrorTexts = { title: string; text: string; retry: string; home: string };

/**
 * The strings of the error pages. They stand apart from the catalogues: an error page runs in the
 * browser after the server failed, and must not bring a whole catalogue with it.
 */
export const errorTexts: Record<Locale, ErrorTexts> = {
  en: {
    title: "Something went wrong",
    text: "This page could not be made. Nothing is lost: try again in a moment.",
    retry: "Try again",
    home: "Go to the first page",
  },
  es: {
    title: "Algo ha fallado",
    text: "No se ha podido crear esta página. No se ha perdido nada: vuelve a intentarlo en un momento.",
    retry: "Volver a intentarlo",
    home: "Ir a la página de inicio",
  },
};
