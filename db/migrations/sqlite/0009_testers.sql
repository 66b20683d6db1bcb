CREATE TABLE `api_keys` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` integer NOT NULL,
	`name` text NOT NULL,
	`prefix` text NOT NULL,
	`hash` blob NOT NULL,
	`scopes` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	`last_used_at` integer,
	`ended_at` integer,
	`daily_messages` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_hash` ON `api_keys` (`hash`);--> statement-breakpoint
CREATE INDEX `api_keys_by_project` ON `api_keys` (`project_id`);--> statement-breakpoint
CREATE TABLE `daily_timings` (
	`kind` text NOT NULL,
	`ref` integer NOT NULL,
	`day` integer NOT NULL,
	`packed` blob NOT NULL,
	PRIMARY KEY(`kind`, `ref`, `day`)
);
--> statement-breakpoint
CREATE TABLE `format_counts` (
	`kind` text NOT NULL,
	`ref` integer NOT NULL,
	`format_id` integer NOT NULL,
	`listed` integer DEFAULT 0 NOT NULL,
	`last_message_at` integer NOT NULL,
	PRIMARY KEY(`kind`, `ref`, `format_id`)
);
--> statement-breakpoint
CREATE INDEX `format_counts_by_share` ON `format_counts` (`kind`,`ref`,`listed`,`format_id`);--> statement-breakpoint
CREATE TABLE `formats` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hash` blob NOT NULL,
	`shape` text NOT NULL,
	`code_length` integer NOT NULL,
	`alphabet` text NOT NULL,
	`language` text,
	`purpose` text NOT NULL,
	`listed` integer DEFAULT 0 NOT NULL,
	`last_message_at` integer NOT NULL,
	`newest` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `formats_hash` ON `formats` (`hash`);--> statement-breakpoint
CREATE TABLE `key_reads` (
	`api_key_id` integer NOT NULL,
	`day` integer NOT NULL,
	`messages` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`api_key_id`, `day`)
);
--> statement-breakpoint
CREATE TABLE `leases` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number_id` integer NOT NULL,
	`term_id` integer NOT NULL,
	`project_id` integer,
	`api_key_id` integer,
	`client` blob,
	`hash` blob NOT NULL,
	`label` text,
	`started_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`frees_at` integer NOT NULL,
	`is_open` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `leases_hash` ON `leases` (`hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `leases_term` ON `leases` (`term_id`);--> statement-breakpoint
CREATE INDEX `leases_open` ON `leases` (`is_open`,`frees_at`,`id`);--> statement-breakpoint
CREATE INDEX `leases_by_project` ON `leases` (`project_id`,`is_open`);--> statement-breakpoint
CREATE INDEX `leases_by_client` ON `leases` (`client`,`is_open`) WHERE client is not null;--> statement-breakpoint
CREATE TABLE `projects` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` integer,
	`name` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `projects_account` ON `projects` (`account_id`);--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer DEFAULT 0 NOT NULL,
	`expire` integer
);
--> statement-breakpoint
ALTER TABLE `messages` ADD `format_id` integer;--> statement-breakpoint
ALTER TABLE `numbers` ADD `lease_term_id` integer;--> statement-breakpoint
ALTER TABLE `numbers` ADD `leased_until` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `numbers_by_lease` ON `numbers` (`status`,`leased_until`,`id`);--> statement-breakpoint
CREATE INDEX `numbers_by_lease_in_country` ON `numbers` (`status`,`country`,`leased_until`,`id`);--> statement-breakpoint
CREATE INDEX `numbers_leased` ON `numbers` (`country`,`id`) WHERE lease_term_id is not null;