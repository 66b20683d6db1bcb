import { getEnv } from "#lib/env.ts";

/** What pages tell of this site, from configuration. */
export type Site = {
  name: string;
  /** Without a slash at the end. */
  publicUrl: string;
  operator: string | null;
  contactEmail: string | null;
  retentionDays: number;
  /** `height` in pixels. */
  advertisement: { url: string; height: number } | null;
};

/** @returns the configured facts of this site */
export function site(): Site {
  const env = getEnv();
  return {
    name: env.SITE_NAME,
    publicUrl: env.PUBLIC_URL,
    operator: env.OPERATOR || null,
    contactEmail: env.CONTACT_EMAIL || null,
    retentionDays: env.RETENTION_DAYS,
    advertisement: env.AD_URL ? { url: env.AD_URL, height: env.AD_HEIGHT } : null,
  };
}
