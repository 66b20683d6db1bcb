import "../globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { site } from "#lib/site.ts";
import { type LocaleParams, startPage } from "./start-page.ts";

type LayoutProps = { children: ReactNode; params: Promise<LocaleParams> };

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#161d1a" },
  ],
};

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  await startPage(params);
  const { name, publicUrl } = site();
  return {
    metadataBase: new URL(publicUrl),
    applicationName: name,
    title: name,
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export default async function Layout({ children, params }: LayoutProps) {
  const { locale } = await startPage(params);
  return (
    <html lang={locale}>
      <body>{children}</body>
    </html>
  );
}
