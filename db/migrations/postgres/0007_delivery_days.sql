-- Delivery times of numbers are kept by the day, and those of countries, which nothing reads, no more.
ALTER TABLE "delivery_counts" RENAME COLUMN "hour" TO "period";--> statement-breakpoint
ALTER TABLE "delivery_counts" RENAME CONSTRAINT "delivery_counts_kind_ref_hour_bucket_pk" TO "delivery_counts_kind_ref_period_bucket_pk";--> statement-breakpoint
CREATE TEMPORARY TABLE "number_days" ON COMMIT DROP AS
SELECT "ref", "period" - "period" % 86400000 AS "start", "bucket", sum("messages") AS "messages"
FROM "delivery_counts" WHERE "kind" = 'number' GROUP BY "ref", "start", "bucket";--> statement-breakpoint
DELETE FROM "delivery_counts" WHERE "kind" IN ('number', 'country');--> statement-breakpoint
INSERT INTO "delivery_counts" ("kind", "ref", "period", "bucket", "messages")
SELECT 'number', "ref", "start", "bucket", "messages" FROM "number_days";
