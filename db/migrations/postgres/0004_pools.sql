ALTER TABLE "numbers" ADD COLUMN "source_id" bigint;--> statement-breakpoint
ALTER TABLE "pools" ADD COLUMN "active" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "pools" ADD COLUMN "reserve" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "pools" ADD COLUMN "cooling" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "numbers_by_pool" ON "numbers" USING btree ("pool","status","id");--> statement-breakpoint
CREATE INDEX "numbers_by_rotation" ON "numbers" USING btree ("rotates_at") WHERE rotates_at is not null;--> statement-breakpoint
UPDATE "numbers" SET "pool" = coalesce("country", 'XX') || ' ' || "type" WHERE "pool" IS NULL;--> statement-breakpoint
INSERT INTO "pools" ("name", "policy", "changed_at", "active", "reserve", "cooling")
SELECT "pool", '{}', max("created_at"), sum(CASE WHEN "status" = 'active' THEN 1 ELSE 0 END),
  sum(CASE WHEN "status" = 'reserve' THEN 1 ELSE 0 END), sum(CASE WHEN "status" = 'cooling' THEN 1 ELSE 0 END)
FROM "numbers" GROUP BY "pool";
