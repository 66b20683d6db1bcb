ALTER TABLE `numbers` ADD `source_id` integer;--> statement-breakpoint
CREATE INDEX `numbers_by_pool` ON `numbers` (`pool`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `numbers_by_rotation` ON `numbers` (`rotates_at`) WHERE rotates_at is not null;--> statement-breakpoint
ALTER TABLE `pools` ADD `active` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `pools` ADD `reserve` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `pools` ADD `cooling` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `numbers` SET `pool` = coalesce(`country`, 'XX') || ' ' || `type` WHERE `pool` IS NULL;--> statement-breakpoint
INSERT INTO `pools` (`name`, `policy`, `changed_at`, `active`, `reserve`, `cooling`)
SELECT `pool`, '{}', max(`created_at`), sum(CASE WHEN `status` = 'active' THEN 1 ELSE 0 END),
  sum(CASE WHEN `status` = 'reserve' THEN 1 ELSE 0 END), sum(CASE WHEN `status` = 'cooling' THEN 1 ELSE 0 END)
FROM `numbers` GROUP BY `pool`;
