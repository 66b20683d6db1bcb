-- The search index holds the tokens of listed public copies under their message ids, and no text of its own.
CREATE VIRTUAL TABLE `messages_fts` USING fts5(
	`tokens`,
	content = '',
	columnsize = 0,
	tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
);
--> statement-breakpoint
INSERT INTO `messages_fts`(`messages_fts`, `rank`) VALUES ('secure-delete', 1);
