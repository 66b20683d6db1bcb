import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { site } from "#lib/site.ts";

/** What may not be indexed says so itself, and has to be read for that: only what is no page is closed. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  return {
    rules: { userAgent: "*", allow: "/", disallow: "/api/" },
    sitemap: `${site().publicUrl}/sitemap.xml`,
  };
}
