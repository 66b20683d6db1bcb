CREATE TABLE `jobs` (
	`name` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`place` integer,
	`finished` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `services` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`slug` text NOT NULL,
	`received` integer DEFAULT 0 NOT NULL,
	`listed` integer DEFAULT 0 NOT NULL,
	`last_message_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `services_key` ON `services` (`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `services_slug` ON `services` (`slug`);--> statement-breakpoint
CREATE INDEX `services_by_last_message` ON `services` (`last_message_at`,`id`);--> statement-breakpoint
DROP INDEX `messages_listed`;--> statement-breakpoint
DROP INDEX `messages_by_term`;--> statement-breakpoint
DROP INDEX `messages_by_country`;--> statement-breakpoint
DROP INDEX `messages_by_sender`;--> statement-breakpoint
ALTER TABLE `messages` ADD `service_id` integer;--> statement-breakpoint
CREATE INDEX `messages_by_service` ON `messages` (`listed`,`service_id`) WHERE service_id is not null;--> statement-breakpoint
CREATE INDEX `messages_listed` ON `messages` (`listed`);--> statement-breakpoint
CREATE INDEX `messages_by_term` ON `messages` (`listed`,`term_id`);--> statement-breakpoint
CREATE INDEX `messages_by_country` ON `messages` (`listed`,`country`);--> statement-breakpoint
CREATE INDEX `messages_by_sender` ON `messages` (`listed`,`sender_id`);