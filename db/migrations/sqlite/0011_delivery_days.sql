-- Delivery times of numbers are kept by the day, and those of countries, which nothing reads, no more.
CREATE TABLE `delivery_counts_by_period` (
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`period` integer NOT NULL,
	`bucket` integer NOT NULL,
	`messages` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`kind`, `ref`, `period`, `bucket`)
);
--> statement-breakpoint
INSERT INTO `delivery_counts_by_period`
SELECT `kind`, `ref`, CASE `kind` WHEN 'number' THEN `hour` - `hour` % 86400000 ELSE `hour` END AS `start`, `bucket`, sum(`messages`)
FROM `delivery_counts` WHERE `kind` <> 'country' GROUP BY `kind`, `ref`, `start`, `bucket`;--> statement-breakpoint
DROP TABLE `delivery_counts`;--> statement-breakpoint
ALTER TABLE `delivery_counts_by_period` RENAME TO `delivery_counts`;
