CREATE TABLE `arrivals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`messages` integer NOT NULL,
	`packed` text NOT NULL
);
