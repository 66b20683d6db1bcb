CREATE TABLE `accounts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`key` text NOT NULL,
	`email` text,
	`role` text NOT NULL,
	`password_hash` text,
	`totp` blob,
	`totp_step` integer,
	`recovery_codes` text DEFAULT '[]' NOT NULL,
	`subject` text,
	`session_version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`last_sign_in_at` integer,
	`disabled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_key` ON `accounts` (`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email` ON `accounts` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_subject` ON `accounts` (`subject`);--> statement-breakpoint
CREATE TABLE `alert_deliveries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`alert_id` integer NOT NULL,
	`channel` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer,
	`delivered_at` integer,
	`failure` text
);
--> statement-breakpoint
CREATE INDEX `alert_deliveries_by_next` ON `alert_deliveries` (`next_at`);--> statement-breakpoint
CREATE TABLE `alerts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `alerts_by_end` ON `alerts` (`ended_at`);--> statement-breakpoint
CREATE TABLE `audit_addresses` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`address` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `delivery_counts` (
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`hour` integer NOT NULL,
	`bucket` integer NOT NULL,
	`messages` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`kind`, `ref`, `hour`, `bucket`)
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hash` blob NOT NULL,
	`role` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_by` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_hash` ON `invitations` (`hash`);--> statement-breakpoint
CREATE TABLE `minute_counts` (
	`minute` integer NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`received` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`kind`, `ref`, `minute`)
);
--> statement-breakpoint
CREATE TABLE `opt_outs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hash` blob NOT NULL,
	`domain` text NOT NULL,
	`sender` text NOT NULL,
	`proof` text NOT NULL,
	`key_id` text NOT NULL,
	`sealed` blob NOT NULL,
	`state` text NOT NULL,
	`answer` text,
	`at` integer NOT NULL,
	`checked_at` integer,
	`proven_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `opt_outs_hash` ON `opt_outs` (`hash`);--> statement-breakpoint
CREATE INDEX `opt_outs_by_state` ON `opt_outs` (`state`);--> statement-breakpoint
CREATE TABLE `pools` (
	`name` text PRIMARY KEY NOT NULL,
	`policy` text NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `probes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number_id` integer NOT NULL,
	`kind` text NOT NULL,
	`hash` blob NOT NULL,
	`started_at` integer NOT NULL,
	`received_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `probes_hash` ON `probes` (`hash`);--> statement-breakpoint
CREATE INDEX `probes_by_number` ON `probes` (`number_id`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subject` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text NOT NULL,
	`key_id` text,
	`sealed` blob,
	`visitor` blob NOT NULL,
	`is_open` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_once` ON `reports` (`subject`,`visitor`);--> statement-breakpoint
CREATE INDEX `reports_open` ON `reports` (`is_open`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`message_id` integer PRIMARY KEY NOT NULL,
	`is_open` integer NOT NULL,
	`cause` text NOT NULL,
	`rule_id` integer,
	`reports` integer DEFAULT 0 NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	`outcome` text
);
--> statement-breakpoint
CREATE INDEX `reviews_by_cause` ON `reviews` (`is_open`,`cause`,`message_id`);--> statement-breakpoint
CREATE INDEX `reviews_by_message` ON `reviews` (`is_open`,`message_id`);--> statement-breakpoint
CREATE TABLE `rules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`is_on` integer NOT NULL,
	`shipped` text,
	`condition` text NOT NULL,
	`action` text NOT NULL,
	`matched` integer DEFAULT 0 NOT NULL,
	`last_matched_at` integer,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rules_shipped` ON `rules` (`shipped`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hash` blob NOT NULL,
	`account_id` integer NOT NULL,
	`version` integer NOT NULL,
	`agent` text,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_hash` ON `sessions` (`hash`);--> statement-breakpoint
CREATE INDEX `sessions_by_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`hash` blob PRIMARY KEY NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`blocked_until` integer NOT NULL,
	`last_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_failures_by_time` ON `sign_in_failures` (`last_at`);--> statement-breakpoint
CREATE TABLE `takedowns` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hash` blob NOT NULL,
	`kind` text NOT NULL,
	`subject` text,
	`key_id` text NOT NULL,
	`sealed` blob NOT NULL,
	`state` text NOT NULL,
	`answer` text,
	`at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `takedowns_hash` ON `takedowns` (`hash`);--> statement-breakpoint
CREATE INDEX `takedowns_by_state` ON `takedowns` (`state`);--> statement-breakpoint
CREATE TABLE `waits` (
	`number_id` integer NOT NULL,
	`instance` text NOT NULL,
	`until` integer NOT NULL,
	PRIMARY KEY(`number_id`, `instance`)
);
--> statement-breakpoint
ALTER TABLE `audit_entries` ADD `before` text;--> statement-breakpoint
ALTER TABLE `audit_entries` ADD `after` text;--> statement-breakpoint
ALTER TABLE `audit_entries` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `audit_entries` ADD `address_id` integer;--> statement-breakpoint
ALTER TABLE `audit_entries` ADD `hash` blob;--> statement-breakpoint
CREATE INDEX `audit_entries_by_actor` ON `audit_entries` (`actor`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_action` ON `audit_entries` (`action`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_subject` ON `audit_entries` (`subject`);--> statement-breakpoint
ALTER TABLE `countries` ADD `retention_days` integer;--> statement-breakpoint
ALTER TABLE `numbers` ADD `rotates_at` integer;--> statement-breakpoint
ALTER TABLE `numbers` ADD `cools_until` integer;--> statement-breakpoint
ALTER TABLE `numbers` ADD `replaced_by` integer;--> statement-breakpoint
ALTER TABLE `numbers` ADD `retention_days` integer;--> statement-breakpoint
CREATE TRIGGER `audit_entries_kept` BEFORE DELETE ON `audit_entries` BEGIN SELECT RAISE(ABORT, 'audit entries stay'); END;--> statement-breakpoint
CREATE TRIGGER `audit_entries_unchanged` BEFORE UPDATE ON `audit_entries` BEGIN SELECT RAISE(ABORT, 'audit entries stay as they are'); END;--> statement-breakpoint
CREATE TRIGGER `numbers_moves` BEFORE UPDATE OF `status` ON `numbers`
WHEN NEW.`status` <> OLD.`status` AND OLD.`status` || '>' || NEW.`status` NOT IN
  ('reserve>active', 'active>cooling', 'cooling>reserve', 'reserve>retired', 'active>retired', 'cooling>retired')
BEGIN SELECT RAISE(ABORT, 'a number can not move like that'); END;--> statement-breakpoint
INSERT INTO `reviews` (`message_id`, `is_open`, `cause`, `reports`, `opened_at`)
SELECT `id`, 1, 'withheld', 0, `received_at` FROM `messages` WHERE `visibility` = 'withheld';
