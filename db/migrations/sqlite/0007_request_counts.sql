CREATE TABLE `request_counts` (
	`kind` text NOT NULL,
	`since` integer NOT NULL,
	`outcome` text NOT NULL,
	`count` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`kind`, `since`, `outcome`)
);
