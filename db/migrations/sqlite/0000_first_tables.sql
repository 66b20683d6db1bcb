CREATE TABLE `audit_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text
);
--> statement-breakpoint
CREATE TABLE `changes` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`message_id` integer,
	`number_id` integer,
	`tags` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `countries` (
	`code` text PRIMARY KEY NOT NULL,
	`numbers` integer DEFAULT 0 NOT NULL,
	`received` integer DEFAULT 0 NOT NULL,
	`listed` integer DEFAULT 0 NOT NULL,
	`last_message_at` integer
);
--> statement-breakpoint
CREATE TABLE `hourly_counts` (
	`hour` integer NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`received` integer DEFAULT 0 NOT NULL,
	`listed` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`kind`, `ref`, `hour`)
);
--> statement-breakpoint
CREATE TABLE `message_originals` (
	`message_id` integer PRIMARY KEY NOT NULL,
	`key_id` text NOT NULL,
	`sealed` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `messages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number_id` integer NOT NULL,
	`term_id` integer NOT NULL,
	`sender_id` integer NOT NULL,
	`source_id` integer NOT NULL,
	`country` text,
	`text` text NOT NULL,
	`codes` text,
	`sent_at` integer,
	`sent_clock` text,
	`received_at` integer NOT NULL,
	`visibility` text NOT NULL,
	`listed` integer NOT NULL,
	`withheld_for` text,
	`dedupe` blob
);
--> statement-breakpoint
CREATE INDEX `messages_listed` ON `messages` (`listed`,`id`);--> statement-breakpoint
CREATE INDEX `messages_by_term` ON `messages` (`listed`,`term_id`,`id`);--> statement-breakpoint
CREATE INDEX `messages_by_country` ON `messages` (`listed`,`country`,`id`);--> statement-breakpoint
CREATE INDEX `messages_by_sender` ON `messages` (`listed`,`sender_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `messages_dedupe` ON `messages` (`dedupe`);--> statement-breakpoint
CREATE TABLE `numbers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`e164` text NOT NULL,
	`national` text NOT NULL,
	`country` text,
	`type` text NOT NULL,
	`pool` text,
	`status` text NOT NULL,
	`term_id` integer NOT NULL,
	`received` integer DEFAULT 0 NOT NULL,
	`listed` integer DEFAULT 0 NOT NULL,
	`last_message_at` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `numbers_e164` ON `numbers` (`e164`);--> statement-breakpoint
CREATE INDEX `numbers_national` ON `numbers` (`national`);--> statement-breakpoint
CREATE INDEX `numbers_by_status` ON `numbers` (`status`,`last_message_at`,`id`);--> statement-breakpoint
CREATE INDEX `numbers_by_country` ON `numbers` (`status`,`country`,`last_message_at`,`id`);--> statement-breakpoint
CREATE TABLE `senders` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`slug` text,
	`is_shown` integer DEFAULT false NOT NULL,
	`received` integer DEFAULT 0 NOT NULL,
	`listed` integer DEFAULT 0 NOT NULL,
	`last_message_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `senders_key` ON `senders` (`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `senders_slug` ON `senders` (`slug`);--> statement-breakpoint
CREATE INDEX `senders_shown` ON `senders` (`is_shown`,`last_message_at`,`id`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`provider` text NOT NULL,
	`auth` text NOT NULL,
	`secrets` blob NOT NULL,
	`public_url` text,
	`registers_numbers` integer DEFAULT false NOT NULL,
	`owner` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_name` ON `sources` (`name`);--> statement-breakpoint
CREATE TABLE `terms` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number_id` integer NOT NULL,
	`kind` text NOT NULL,
	`owner` integer,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`received` integer DEFAULT 0 NOT NULL,
	`listed` integer DEFAULT 0 NOT NULL,
	`first_message_at` integer,
	`last_message_at` integer
);
--> statement-breakpoint
CREATE INDEX `terms_by_number` ON `terms` (`number_id`,`id`);--> statement-breakpoint
CREATE TABLE `unrouted_messages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source_id` integer NOT NULL,
	`received_at` integer NOT NULL,
	`key_id` text NOT NULL,
	`sealed` blob NOT NULL,
	`dedupe` blob
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unrouted_messages_dedupe` ON `unrouted_messages` (`dedupe`);