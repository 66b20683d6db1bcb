CREATE INDEX "key_reads_by_day" ON "key_reads" USING btree ("day");--> statement-breakpoint
CREATE INDEX "rate_limits_by_expire" ON "rate_limits" USING btree ("expire");