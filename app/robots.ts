import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { site } from "#lib/site.ts";

/**
 * What may not be indexed says so itself, and has to be read for that. Closed is what is no page, and
 * the form that every message leads to.
 */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/api/", "/report?", "/es/report?"] },
    sitemap: `${site().publicUrl}/sitemap.xml`,
  };
}
