CREATE TABLE "request_counts" (
	"kind" text COLLATE "C" NOT NULL,
	"since" bigint NOT NULL,
	"outcome" text COLLATE "C" NOT NULL,
	"count" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "request_counts_kind_since_outcome_pk" PRIMARY KEY("kind","since","outcome")
);
