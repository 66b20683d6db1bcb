CREATE TABLE `message_parts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source_id` integer NOT NULL,
	`ref` blob NOT NULL,
	`number` integer NOT NULL,
	`total` integer NOT NULL,
	`received_at` integer NOT NULL,
	`key_id` text NOT NULL,
	`sealed` blob NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `message_parts_each` ON `message_parts` (`ref`,`number`);--> statement-breakpoint
CREATE TABLE `nonces` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hash` blob NOT NULL,
	`body` blob NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `nonces_hash` ON `nonces` (`hash`);--> statement-breakpoint
CREATE TABLE `refusals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source_id` integer NOT NULL,
	`at` integer NOT NULL,
	`reason` text NOT NULL,
	`key_id` text NOT NULL,
	`sealed` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `refusals_by_source` ON `refusals` (`source_id`,`id`);--> statement-breakpoint
CREATE TABLE `routes` (
	`source_id` integer NOT NULL,
	`device` text NOT NULL,
	`e164` text NOT NULL,
	PRIMARY KEY(`source_id`, `device`)
);
--> statement-breakpoint
ALTER TABLE `messages` ADD `coding` integer;--> statement-breakpoint
ALTER TABLE `sources` ADD `settings` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `addresses` text;