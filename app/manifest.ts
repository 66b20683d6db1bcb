import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { site } from "#lib/site.ts";

/** What a phone needs to put the site on its home screen. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  await connection();
  const { name } = site();
  return {
    name,
    short_name: name,
    start_url: "/",
    display: "browser",
    background_color: "#f6f7f5",
    theme_color: "#0b6b5f",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
}
