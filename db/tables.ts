import { sql } from "drizzle-orm";
import type { Kit } from "#db/columns.ts";

/**
 * Every table, once, whatever database holds it. What a public list reads is led by `listed`,
 * `status` or `isShown`: the gate is the first column of the index, so nothing else is ever read.
 */
export function defineTables(kit: Kit) {
  const { table, index, uniqueIndex, primaryKey, id, thenId } = kit;
  const { integer, count, instant, text, flag, bytes } = kit;

  /** `lastMessageAt` is 0 before the first message of the current public term. */
  const numbers = table(
    "numbers",
    {
      id: id(),
      e164: text().notNull(),
      /** The digits without the country's calling code: how people write a number at home. */
      national: text().notNull(),
      country: text(),
      type: text().notNull(),
      pool: text(),
      status: text().notNull(),
      termId: integer().notNull(),
      received: count(),
      listed: count(),
      lastMessageAt: instant().notNull().default(0),
      createdAt: instant().notNull(),
      /** When it is to be replaced, once that is announced. */
      rotatesAt: instant(),
      /** Until when it may not return, while it cools. */
      coolsUntil: instant(),
      /** The number that took its place. */
      replacedBy: integer(),
      /** How long its messages are kept, where that differs from its country's. */
      retentionDays: integer(),
      /** The source that feeds it, where that is known. */
      sourceId: integer(),
      /** The term that messages arrive in while it is leased; `termId` stays its public one. */
      leaseTermId: integer(),
      /** When it is back after the lease that it is in or was in last; 0 before the first. */
      leasedUntil: instant().notNull().default(0),
    },
    (t) => [
      uniqueIndex("numbers_e164").on(t.e164),
      index("numbers_national").on(t.national),
      index("numbers_by_status").on(t.status, t.lastMessageAt, t.id),
      index("numbers_by_country").on(t.status, t.country, t.lastMessageAt, t.id),
      index("numbers_by_pool").on(t.pool, t.status, t.id),
      index("numbers_by_rotation").on(t.rotatesAt).where(sql`rotates_at is not null`),
      index("numbers_by_lease").on(t.status, t.leasedUntil, t.id),
      index("numbers_by_lease_in_country").on(t.status, t.country, t.leasedUntil, t.id),
      index("numbers_leased").on(t.country, t.id).where(sql`lease_term_id is not null`),
    ],
  );

  /** Periods of a number's life. `owner` is a project's id, null for the operator. */
  const terms = table(
    "terms",
    {
      id: id(),
      numberId: integer().notNull(),
      kind: text().notNull(),
      owner: integer(),
      startedAt: instant().notNull(),
      endedAt: instant(),
      received: count(),
      listed: count(),
      firstMessageAt: instant(),
      lastMessageAt: instant(),
    },
    (t) => [index("terms_by_number").on(t.numberId, t.id)],
  );

  /**
   * `slug` is null while the sender has no page (a person's phone number, perhaps).
   * `isShown`: it has a page and a listed message.
   */
  const senders = table(
    "senders",
    {
      id: id(),
      kind: text().notNull(),
      key: text().notNull(),
      title: text().notNull(),
      slug: text(),
      isShown: flag().notNull().default(false),
      received: count(),
      listed: count(),
      lastMessageAt: instant().notNull(),
    },
    (t) => [
      uniqueIndex("senders_key").on(t.key),
      uniqueIndex("senders_slug").on(t.slug),
      index("senders_shown").on(t.isShown, t.lastMessageAt, t.id),
    ],
  );

  /** What messages name; a row goes with its last listed message, so that no text outlives it here. */
  const services = table(
    "services",
    {
      id: id(),
      key: text().notNull(),
      title: text().notNull(),
      slug: text().notNull(),
      received: count(),
      listed: count(),
      lastMessageAt: instant().notNull(),
    },
    (t) => [
      uniqueIndex("services_key").on(t.key),
      uniqueIndex("services_slug").on(t.slug),
      index("services_by_last_message").on(t.lastMessageAt, t.id),
    ],
  );

  /** `secrets` is sealed. `publicUrl` is null where it follows from PUBLIC_URL. `owner` is a project's id, null for the operator. */
  const sources = table(
    "sources",
    {
      id: id(),
      name: text().notNull(),
      provider: text().notNull(),
      auth: text().notNull(),
      secrets: bytes().notNull(),
      publicUrl: text(),
      registersNumbers: flag().notNull().default(false),
      /** What else its provider needs to be known of it, JSON without secrets. */
      settings: text().notNull().default("{}"),
      /** CIDR ranges that its requests must come from, commas between them; null for any. */
      addresses: text(),
      owner: integer(),
      createdAt: instant().notNull(),
    },
    (t) => [uniqueIndex("sources_name").on(t.name)],
  );

  /**
   * `text` is the public copy: empty when the text is not public, and without service then. `codes`
   * holds offsets into it (`lib/messages/packed-codes.ts`).
   */
  const messages = table(
    "messages",
    {
      id: id(),
      numberId: integer().notNull(),
      termId: integer().notNull(),
      senderId: integer().notNull(),
      sourceId: integer().notNull(),
      serviceId: integer(),
      country: text(),
      text: text().notNull(),
      codes: text(),
      sentAt: instant(),
      sentClock: text(),
      receivedAt: instant().notNull(),
      visibility: text().notNull(),
      listed: flag().notNull(),
      withheldFor: text(),
      dedupe: bytes(),
      /** Encoding and segments in one number (`lib/messages/packed-coding.ts`). */
      coding: integer(),
      /** The shape of a public copy with codes. */
      formatId: integer(),
    },
    (t) => [
      index("messages_listed").on(t.listed, ...thenId(t.id)),
      index("messages_by_term").on(t.listed, t.termId, ...thenId(t.id)),
      index("messages_by_country").on(t.listed, t.country, ...thenId(t.id)),
      index("messages_by_sender").on(t.listed, t.senderId, ...thenId(t.id)),
      index("messages_by_service")
        .on(t.listed, t.serviceId, ...thenId(t.id))
        .where(sql`service_id is not null`),
      uniqueIndex("messages_dedupe").on(t.dedupe),
    ],
  );

  /** Which number a device or channel of a source stands for, where its messages do not say. */
  const routes = table(
    "routes",
    {
      sourceId: integer().notNull(),
      device: text().notNull(),
      e164: text().notNull(),
    },
    (t) => [primaryKey({ columns: [t.sourceId, t.device] })],
  );

  /** Parts of messages that wait for the others, sealed. `ref` is a hash of what they have in common. */
  const messageParts = table(
    "message_parts",
    {
      id: id(),
      sourceId: integer().notNull(),
      ref: bytes().notNull(),
      number: integer().notNull(),
      total: integer().notNull(),
      receivedAt: instant().notNull(),
      keyId: text().notNull(),
      sealed: bytes().notNull(),
    },
    (t) => [uniqueIndex("message_parts_each").on(t.ref, t.number)],
  );

  /** Values that a proof may be used with once; `body` is a hash of what it came with. */
  const nonces = table(
    "nonces",
    {
      id: id(),
      hash: bytes().notNull(),
      body: bytes().notNull(),
      at: instant().notNull(),
    },
    (t) => [uniqueIndex("nonces_hash").on(t.hash)],
  );

  /** Requests that were refused, sealed; for admins only. */
  const refusals = table(
    "refusals",
    {
      id: id(),
      sourceId: integer().notNull(),
      at: instant().notNull(),
      reason: text().notNull(),
      keyId: text().notNull(),
      sealed: bytes().notNull(),
    },
    (t) => [index("refusals_by_source").on(t.sourceId, t.id)],
  );

  /** What was received, sealed. */
  const messageOriginals = table("message_originals", {
    messageId: integer().primaryKey(),
    keyId: text().notNull(),
    sealed: bytes().notNull(),
  });

  /** Messages to numbers that we do not have, sealed; for admins only. */
  const unroutedMessages = table(
    "unrouted_messages",
    {
      id: id(),
      sourceId: integer().notNull(),
      receivedAt: instant().notNull(),
      keyId: text().notNull(),
      sealed: bytes().notNull(),
      dedupe: bytes(),
    },
    (t) => [uniqueIndex("unrouted_messages_dedupe").on(t.dedupe)],
  );

  const countries = table("countries", {
    code: text().primaryKey(),
    numbers: count(),
    received: count(),
    listed: count(),
    lastMessageAt: instant(),
    /** How long its messages are kept, where that differs from RETENTION_DAYS. */
    retentionDays: integer(),
  });

  /** Messages per UTC hour (its first millisecond) and per what `lib/counters` says. */
  const hourlyCounts = table(
    "hourly_counts",
    {
      hour: instant().notNull(),
      kind: text().notNull(),
      ref: text().notNull(),
      received: count(),
      listed: count(),
    },
    (t) => [primaryKey({ columns: [t.kind, t.ref, t.hour] })],
  );

  /** What became different, in commit order; `tags` says where it shows (`lib/live/packed-tags.ts`). */
  const changes = table("changes", {
    seq: id(),
    at: instant().notNull(),
    kind: text().notNull(),
    messageId: integer(),
    numberId: integer(),
    tags: text().notNull(),
  });

  /**
   * Work on all messages that goes on where it was. `version` is what it is done by, `place` the
   * last message that is done (null: none yet), `finished` the version of the last whole run.
   */
  const jobs = table("jobs", {
    name: text().primaryKey(),
    version: integer().notNull(),
    place: integer(),
    finished: integer().notNull(),
  });

  /** Who does what only one process may do, and until when it is theirs. */
  const claims = table("claims", {
    name: text().primaryKey(),
    holder: text().notNull(),
    until: instant().notNull(),
  });

  /**
   * Who did what, when and why; JSON of ids and field names, never a secret or a message's text.
   * `hash` covers the entry and the hash of the one before it. A trigger refuses change.
   */
  const auditEntries = table(
    "audit_entries",
    {
      id: id(),
      at: instant().notNull(),
      actor: text().notNull(),
      action: text().notNull(),
      subject: text().notNull(),
      detail: text(),
      before: text(),
      after: text(),
      reason: text(),
      /** Where from, while that is kept. */
      addressId: integer(),
      hash: bytes(),
    },
    (t) => [
      index("audit_entries_by_actor").on(t.actor, ...thenId(t.id)),
      index("audit_entries_by_action").on(t.action, ...thenId(t.id)),
      index("audit_entries_by_subject").on(t.subject, ...thenId(t.id)),
    ],
  );

  /** Where deeds were done from; forgotten long before the deeds are. */
  const auditAddresses = table("audit_addresses", {
    id: id(),
    at: instant().notNull(),
    address: text().notNull(),
  });

  /**
   * Who may sign in. `key` and `email` are folded; `subject` is who an OpenID provider says they are.
   * `totp` is sealed, `recoveryCodes` a JSON list of hashes.
   */
  const accounts = table(
    "accounts",
    {
      id: id(),
      name: text().notNull(),
      key: text().notNull(),
      email: text(),
      role: text().notNull(),
      passwordHash: text(),
      totp: bytes(),
      /** The last time step whose code was used: none is good twice. */
      totpStep: integer(),
      recoveryCodes: text().notNull().default("[]"),
      subject: text(),
      sessionVersion: integer().notNull().default(1),
      createdAt: instant().notNull(),
      lastSignInAt: instant(),
      disabledAt: instant(),
    },
    (t) => [
      uniqueIndex("accounts_key").on(t.key),
      uniqueIndex("accounts_email").on(t.email),
      uniqueIndex("accounts_subject").on(t.subject),
    ],
  );

  /** Sessions, by a hash of what the browser holds. `version` is the account's when it began. */
  const sessions = table(
    "sessions",
    {
      id: id(),
      hash: bytes().notNull(),
      accountId: integer().notNull(),
      version: integer().notNull(),
      agent: text(),
      createdAt: instant().notNull(),
      seenAt: instant().notNull(),
      endedAt: instant(),
    },
    (t) => [
      uniqueIndex("sessions_hash").on(t.hash),
      index("sessions_by_account").on(t.accountId, ...thenId(t.id)),
    ],
  );

  /** Who may make an account, by a hash of what the link holds. */
  const invitations = table(
    "invitations",
    {
      id: id(),
      hash: bytes().notNull(),
      role: text().notNull(),
      invitedBy: text().notNull(),
      createdAt: instant().notNull(),
      expiresAt: instant().notNull(),
      acceptedBy: integer(),
    },
    (t) => [uniqueIndex("invitations_hash").on(t.hash)],
  );

  /** Failed sign-ins in a row, by a hash of the account's name or of the address. */
  const signInFailures = table(
    "sign_in_failures",
    {
      hash: bytes().primaryKey(),
      failures: count(),
      blockedUntil: instant().notNull(),
      lastAt: instant().notNull(),
    },
    (t) => [index("sign_in_failures_by_time").on(t.lastAt)],
  );

  /** What is done with messages that match: `condition` is JSON, `shipped` the key of one that came with the program. */
  const rules = table(
    "rules",
    {
      id: id(),
      name: text().notNull(),
      position: integer().notNull(),
      isOn: flag().notNull(),
      shipped: text(),
      condition: text().notNull(),
      action: text().notNull(),
      matched: count(),
      lastMatchedAt: instant(),
      createdAt: instant().notNull(),
      changedAt: instant().notNull(),
    },
    (t) => [uniqueIndex("rules_shipped").on(t.shipped)],
  );

  /** Messages that an admin is to look at, or has looked at. A message has one at most. */
  const reviews = table(
    "reviews",
    {
      messageId: integer().primaryKey(),
      isOpen: flag().notNull(),
      /** Why, most pressing first: `reported`, `rule`, `withheld`. */
      cause: text().notNull(),
      ruleId: integer(),
      reports: count(),
      openedAt: instant().notNull(),
      closedAt: instant(),
      outcome: text(),
    },
    (t) => [
      index("reviews_by_cause").on(t.isOpen, t.cause, t.messageId),
      index("reviews_by_message").on(t.isOpen, t.messageId),
    ],
  );

  /** What visitors reported. `subject` is a message's or number's id with its kind; `visitor` a keyed hash that changes daily. */
  const reports = table(
    "reports",
    {
      id: id(),
      subject: text().notNull(),
      at: instant().notNull(),
      reason: text().notNull(),
      keyId: text(),
      sealed: bytes(),
      visitor: bytes().notNull(),
      isOpen: flag().notNull(),
    },
    (t) => [
      uniqueIndex("reports_once").on(t.subject, t.visitor),
      index("reports_open").on(t.isOpen, ...thenId(t.id)),
    ],
  );

  /** Requests to take something down; `hash` is of what the requester's link holds. */
  const takedowns = table(
    "takedowns",
    {
      id: id(),
      hash: bytes().notNull(),
      kind: text().notNull(),
      subject: text(),
      keyId: text().notNull(),
      /** Who asks, how to reach them, and why. */
      sealed: bytes().notNull(),
      state: text().notNull(),
      answer: text(),
      at: instant().notNull(),
      closedAt: instant(),
    },
    (t) => [
      uniqueIndex("takedowns_hash").on(t.hash),
      index("takedowns_by_state").on(t.state, ...thenId(t.id)),
    ],
  );

  /** Senders that want none of their messages here; `proof` is what their DNS must hold. */
  const optOuts = table(
    "opt_outs",
    {
      id: id(),
      hash: bytes().notNull(),
      domain: text().notNull(),
      sender: text().notNull(),
      proof: text().notNull(),
      keyId: text().notNull(),
      sealed: bytes().notNull(),
      state: text().notNull(),
      answer: text(),
      at: instant().notNull(),
      checkedAt: instant(),
      provenAt: instant(),
    },
    (t) => [
      uniqueIndex("opt_outs_hash").on(t.hash),
      index("opt_outs_by_state").on(t.state, ...thenId(t.id)),
    ],
  );

  /**
   * What the public asked for and what came of it, per UTC month (its first millisecond), for the
   * transparency page; of kind `reports:hour` per UTC hour, for limits.
   */
  const requestCounts = table(
    "request_counts",
    {
      kind: text().notNull(),
      since: instant().notNull(),
      outcome: text().notNull(),
      count: count(),
    },
    (t) => [primaryKey({ columns: [t.kind, t.since, t.outcome] })],
  );

  /** Numbers that replace each other, when they do, and how many there are; `policy` is JSON. */
  const pools = table("pools", {
    name: text().primaryKey(),
    policy: text().notNull(),
    changedAt: instant().notNull(),
    active: count(),
    reserve: count(),
    cooling: count(),
  });

  /** Which numbers somebody waits at for a code, as each instance last said. */
  const waits = table(
    "waits",
    {
      numberId: integer().notNull(),
      instance: text().notNull(),
      until: instant().notNull(),
    },
    (t) => [primaryKey({ columns: [t.numberId, t.instance] })],
  );

  /** Messages that were sent to see whether a number works; `hash` is of the word in their text. */
  const probes = table(
    "probes",
    {
      id: id(),
      numberId: integer().notNull(),
      kind: text().notNull(),
      hash: bytes().notNull(),
      startedAt: instant().notNull(),
      receivedAt: instant(),
    },
    (t) => [
      uniqueIndex("probes_hash").on(t.hash),
      index("probes_by_number").on(t.numberId, ...thenId(t.id)),
    ],
  );

  /**
   * How many messages took how long, per what and per UTC hour, of a number per UTC day (`period`
   * is its first millisecond); `bucket` is a power of 2^(1/4) seconds.
   */
  const deliveryCounts = table(
    "delivery_counts",
    {
      kind: text().notNull(),
      ref: text().notNull(),
      period: instant().notNull(),
      bucket: integer().notNull(),
      messages: count(),
    },
    (t) => [primaryKey({ columns: [t.kind, t.ref, t.period, t.bucket] })],
  );

  /** Messages per UTC minute, for two days. */
  const minuteCounts = table(
    "minute_counts",
    {
      minute: instant().notNull(),
      kind: text().notNull(),
      ref: text().notNull(),
      received: count(),
    },
    (t) => [primaryKey({ columns: [t.kind, t.ref, t.minute] })],
  );

  /** Messages of large commits that rollups do not hold yet, a row a commit; `packed` is JSON. */
  const arrivals = table("arrivals", {
    id: id(),
    messages: integer().notNull(),
    packed: text().notNull(),
  });

  /** What is not as it usually is; `detail` is JSON of figures. */
  const alerts = table(
    "alerts",
    {
      id: id(),
      kind: text().notNull(),
      subject: text().notNull(),
      detail: text().notNull(),
      startedAt: instant().notNull(),
      endedAt: instant(),
    },
    (t) => [index("alerts_by_end").on(t.endedAt, ...thenId(t.id))],
  );

  /** Alerts on their way to somebody. */
  const alertDeliveries = table(
    "alert_deliveries",
    {
      id: id(),
      alertId: integer().notNull(),
      channel: text().notNull(),
      attempts: count(),
      nextAt: instant(),
      deliveredAt: instant(),
      failure: text(),
    },
    (t) => [index("alert_deliveries_by_next").on(t.nextAt, ...thenId(t.id))],
  );

  /** Who owns keys and leases; an account has one of its own. */
  const projects = table(
    "projects",
    {
      id: id(),
      accountId: integer(),
      name: text().notNull(),
      createdAt: instant().notNull(),
    },
    (t) => [uniqueIndex("projects_account").on(t.accountId)],
  );

  /** Keys of the API, by a hash of what was shown once; `scopes` has spaces between them. */
  const apiKeys = table(
    "api_keys",
    {
      id: id(),
      projectId: integer().notNull(),
      name: text().notNull(),
      /** How it begins, by which its owner knows it. */
      prefix: text().notNull(),
      hash: bytes().notNull(),
      scopes: text().notNull(),
      createdBy: text().notNull(),
      createdAt: instant().notNull(),
      expiresAt: instant(),
      lastUsedAt: instant(),
      endedAt: instant(),
      /** How many messages it may read in a UTC day, where that differs from the configuration. */
      dailyMessages: integer(),
    },
    (t) => [
      uniqueIndex("api_keys_hash").on(t.hash),
      index("api_keys_by_project").on(t.projectId, ...thenId(t.id)),
    ],
  );

  /** How many messages a key has read in a UTC day (its first millisecond). */
  const keyReads = table(
    "key_reads",
    {
      apiKeyId: integer().notNull(),
      day: instant().notNull(),
      messages: count(),
    },
    (t) => [primaryKey({ columns: [t.apiKeyId, t.day] }), index("key_reads_by_day").on(t.day)],
  );

  /** What rate limits count where several instances share them (`rate-limiter-flexible` names the columns). */
  const rateLimits = table(
    "rate_limits",
    {
      key: text().primaryKey(),
      points: count(),
      expire: instant(),
    },
    (t) => [index("rate_limits_by_expire").on(t.expire)],
  );

  /**
   * The exclusive use of a number until `endsAt`; nobody else's before `freesAt`. `isOpen` until the
   * number is free again. `hash` is of the lease's own secret, `client` a keyed hash of an address.
   */
  const leases = table(
    "leases",
    {
      id: id(),
      numberId: integer().notNull(),
      termId: integer().notNull(),
      projectId: integer(),
      apiKeyId: integer(),
      client: bytes(),
      hash: bytes().notNull(),
      label: text(),
      startedAt: instant().notNull(),
      endsAt: instant().notNull(),
      freesAt: instant().notNull(),
      isOpen: flag().notNull(),
    },
    (t) => [
      uniqueIndex("leases_hash").on(t.hash),
      uniqueIndex("leases_term").on(t.termId),
      index("leases_open").on(t.isOpen, t.freesAt, t.id),
      index("leases_by_project").on(t.projectId, t.isOpen, ...thenId(t.id)),
      index("leases_by_client").on(t.client, t.isOpen).where(sql`client is not null`),
    ],
  );

  /** Shapes of public copies with codes, by a hash of the shape; a row goes with its last listed message. */
  const formats = table(
    "formats",
    {
      id: id(),
      hash: bytes().notNull(),
      shape: text().notNull(),
      codeLength: integer().notNull(),
      /** What its code is made of: `digits`, `letters`, `mixed`. */
      alphabet: text().notNull(),
      /** BCP 47, where the finder's phrases tell it. */
      language: text(),
      purpose: text().notNull(),
      listed: count(),
      lastMessageAt: instant().notNull(),
      /** The ids of its newest messages, packed. */
      newest: text().notNull(),
    },
    (t) => [uniqueIndex("formats_hash").on(t.hash)],
  );

  /** How many listed messages of a sender or service have which format. */
  const formatCounts = table(
    "format_counts",
    {
      kind: text().notNull(),
      ref: integer().notNull(),
      formatId: integer().notNull(),
      listed: count(),
      lastMessageAt: instant().notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.kind, t.ref, t.formatId] }),
      index("format_counts_by_share").on(t.kind, t.ref, t.listed, t.formatId),
    ],
  );

  /** Delivery times of a sender or service on a UTC day, by country, hour and clock, packed. */
  const dailyTimings = table(
    "daily_timings",
    {
      kind: text().notNull(),
      ref: integer().notNull(),
      day: instant().notNull(),
      packed: bytes().notNull(),
    },
    (t) => [primaryKey({ columns: [t.kind, t.ref, t.day] })],
  );

  return {
    numbers,
    terms,
    senders,
    services,
    sources,
    messages,
    routes,
    messageParts,
    nonces,
    refusals,
    messageOriginals,
    unroutedMessages,
    countries,
    hourlyCounts,
    changes,
    jobs,
    claims,
    auditEntries,
    auditAddresses,
    accounts,
    sessions,
    invitations,
    signInFailures,
    rules,
    reviews,
    reports,
    takedowns,
    optOuts,
    requestCounts,
    pools,
    waits,
    probes,
    deliveryCounts,
    minuteCounts,
    arrivals,
    alerts,
    alertDeliveries,
    projects,
    apiKeys,
    keyReads,
    rateLimits,
    leases,
    formats,
    formatCounts,
    dailyTimings,
  };
}
