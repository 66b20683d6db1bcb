// Written by `npm run api:client` from the API's OpenAPI document.

/** What the API calls by a name. */
export type Schemas = {
  NumberList: {
    numbers: Schemas["Number"][];
    /** The `cursor` of the answer that follows; null where this is the last. */
    next: string | null;
  };
  Number: {
    /** E.164, with the `+`. */
    number: string;
    /** The same as people read it. */
    display: string;
    /** ISO 3166-1 alpha-2. */
    country: string | null;
    /** What its numbering plan says of it. */
    type: "mobile" | "landline" | "mobile-or-landline" | "voip" | "toll-free" | "unknown";
    /** `cooling`: taken out, its messages are not shown any more. */
    status: "active" | "cooling";
    /** Messages received since it was listed; never falls. */
    received: number;
    /** Messages shown now. */
    listed: number;
    firstMessageAt: string | null;
    lastMessageAt: string | null;
    /** Until when somebody has it to themselves; null while it is public. */
    leasedUntil: string | null;
    /** Its page. */
    url: string;
  };
  NumberDetail: {
    /** E.164, with the `+`. */
    number: string;
    /** The same as people read it. */
    display: string;
    /** ISO 3166-1 alpha-2. */
    country: string | null;
    /** What its numbering plan says of it. */
    type: "mobile" | "landline" | "mobile-or-landline" | "voip" | "toll-free" | "unknown";
    /** `cooling`: taken out, its messages are not shown any more. */
    status: "active" | "cooling";
    /** Messages received since it was listed; never falls. */
    received: number;
    /** Messages shown now. */
    listed: number;
    firstMessageAt: string | null;
    lastMessageAt: string | null;
    /** Until when somebody has it to themselves; null while it is public. */
    leasedUntil: string | null;
    /** Its page. */
    url: string;
    /** When another number takes its place, once that is announced. */
    rotatesAt: string | null;
    /** The number that took its place, while that is listed. */
    replacedBy: string | null;
    /** How it does; null while it cools. */
    health: {
      /** By its own rhythm: `silent` for longer than usual, or too `new` to tell what is usual. */
      state: "new" | "usual" | "silent";
      /** In the last seven days; null where no clock can be believed. */
      medianDeliverySeconds: number | null;
      /** The last test message that was sent to it. */
      lastProbe: {
        outcome: "arrived" | "waiting" | "lost";
        startedAt: string;
      } | null;
    } | null;
  };
  CountryList: {
    countries: Schemas["Country"][];
    /** The `cursor` of the answer that follows; null where this is the last. */
    next: string | null;
  };
  Country: {
    /** ISO 3166-1 alpha-2. */
    code: string;
    /** In English. */
    name: string;
    /** What its page is called in addresses. */
    slug: string | null;
    /** Numbers listed now. */
    numbers: number;
    /** Messages ever received. */
    received: number;
    /** Messages shown now. */
    listed: number;
    lastMessageAt: string | null;
    /** Its page. */
    url: string | null;
  };
  SenderList: {
    senders: Schemas["Sender"][];
    /** The `cursor` of the answer that follows; null where this is the last. */
    next: string | null;
  };
  Sender: {
    /** What it is called in addresses. */
    slug: string;
    /** As a message last wrote it: a stranger's text. */
    name: string;
    /** `short`: a code of up to six digits. */
    kind: "alphanumeric" | "short" | "phone";
    /** Messages ever received. */
    received: number;
    /** Messages shown now. */
    listed: number;
    lastMessageAt: string;
    /** Its page. */
    url: string;
  };
  ServiceList: {
    services: Schemas["Service"][];
    /** The `cursor` of the answer that follows; null where this is the last. */
    next: string | null;
  };
  Service: {
    /** What it is called in addresses. */
    slug: string;
    /** As a message last wrote it: a stranger's text. */
    name: string;
    /** Messages ever received. */
    received: number;
    /** Messages shown now. */
    listed: number;
    lastMessageAt: string;
    /** Its page. */
    url: string;
  };
  FormatList: {
    formats: Schemas["Format"][];
    /** Messages shown now, with a code or without. */
    listed: number;
  };
  Format: {
    /** The text with what varies in braces: `{d6}` are six digits of a code, `{a6}` letters and digits, `{l6}` letters. */
    shape: string;
    codeLength: number;
    alphabet: "digits" | "letters" | "mixed";
    /** BCP 47; null where nothing tells. */
    language: string | null;
    purpose: "reset" | "payment" | "sign-up" | "sign-in" | "other";
    /** Messages shown now that have it. */
    messages: number;
    /** Of all messages shown now. */
    share: number;
    lastMessageAt: string;
  };
  Timings: {
    from: string;
    to: string;
    /** How many had a time that can be believed. */
    messages: number;
    /** Seconds, right to 9 %; null of fewer than 20 messages. */
    p50: number | null;
    p95: number | null;
    /** Whose clocks said when messages were sent. */
    clocks: {
      clock: "smsc" | "device" | "provider" | "unknown";
      messages: number;
    }[];
    buckets: {
      /** The middle, by ratio. */
      seconds: number;
      messages: number;
    }[];
    hours: {
      hour: number;
      /** How many had a time that can be believed. */
      messages: number;
      /** Seconds, right to 9 %; null of fewer than 20 messages. */
      p50: number | null;
      p95: number | null;
    }[];
    countries: {
      country: string | null;
      /** How many had a time that can be believed. */
      messages: number;
      /** Seconds, right to 9 %; null of fewer than 20 messages. */
      p50: number | null;
      p95: number | null;
    }[];
  };
  MessageList: {
    messages: Schemas["Message"][];
    /** The `cursor` of the answer that follows; null where this is the last. */
    next: string | null;
    /** The search as it was understood, in its normal form; empty for all messages. */
    query: string;
    /** What was read otherwise than you may believe. */
    notes: Schemas["SearchNote"][];
    /** One answer looks at a bounded part of the messages. Where it ended before it had found as many as were asked for, this is how far back it looked, and `next` goes on. */
    lookedTo: string | null;
  };
  Message: {
    /** `msg_` and 26 letters and digits. */
    id: string;
    /** The number that it came to: E.164, with the `+`. */
    number: string;
    /** ISO 3166-1 alpha-2. */
    country: string | null;
    sender: {
      /** As a message wrote it: a stranger's text. */
      name: string;
      /** What its page is called in addresses; null where it has none. */
      slug: string | null;
    };
    /** The service that the text names. */
    service: {
      /** As a message wrote it: a stranger's text. */
      name: string;
      /** What its page is called in addresses; null where it has none. */
      slug: string | null;
    } | null;
    /** The public copy, links and personal data masked; null when withheld. */
    text: string | null;
    /** Why the text is not shown. */
    withheldFor: "bank" | "payment" | "government" | "health" | "recovery" | "moderation" | "reported" | null;
    codes: Schemas["Code"][];
    /** What its code is for. */
    purpose: "sign-up" | "sign-in" | "reset" | "payment" | "other" | null;
    /** When it was sent, as far as the provider tells. */
    sentAt: string | null;
    /** Whose clock `sentAt` was read from. */
    sentClock: "smsc" | "device" | "provider" | "unknown";
    receivedAt: string;
    /** From `sentAt` to `receivedAt`; null where no clock can be believed. */
    deliverySeconds: number | null;
    /** Its page. */
    url: string;
  };
  Code: {
    /** As it is typed in: ASCII digits, without what splits them. */
    code: string;
    /** As it stands in the text. */
    raw: string;
    /** Where it stands in `text`, in UTF-16 units. */
    start: number;
    end: number;
    confidence: number;
  };
  SearchNote: {
    kind: "unknown-operator" | "unknown-value" | "repeated" | "too-long" | "too-many-words" | "nobody" | "no-time";
    operator: "from" | "number" | "country" | "service" | "purpose" | "has" | "after" | "before" | null;
    /** What it is about, as it was given. */
    text: string;
    /** The same for people to read, in English. */
    detail: string;
  };
  StreamLine: Schemas["MessageLine"] | Schemas["MessageGoneLine"] | Schemas["NumberLine"] | Schemas["FlowLine"] | Schemas["EndLine"];
  MessageLine: {
    kind: "message-added" | "message-redacted" | "message-reindexed";
    /** Where to go on: the next request's `after`. */
    seq: number;
    message: Schemas["Message"];
  };
  MessageGoneLine: {
    kind: "message-hidden" | "message-deleted";
    /** Where to go on: the next request's `after`. */
    seq: number;
    /** The message's. */
    id: string;
  };
  NumberLine: {
    kind: "number-added" | "number-activated" | "number-cooling" | "number-leased" | "number-freed" | "number-retired";
    /** Where to go on: the next request's `after`. */
    seq: number;
    /** E.164, with the `+`. */
    number: string;
  };
  FlowLine: {
    kind: "hello" | "beat" | "reset";
    /** Where to go on: the next request's `after`. */
    seq: number;
  };
  EndLine: {
    kind: "end";
    /** Where to go on: the next request's `after`. */
    seq: number;
    reason: "restart" | "age" | "quota" | "key" | "full";
  };
  NextMessage: {
    message: Schemas["Message"];
    /** `after` of the next request. */
    cursor: string;
  };
  Template: {
    /** The template. Of a longer one the first 1600 UTF-16 units are read. */
    text: string;
    /** Who it is sent as. */
    sender?: string;
    /** The site that the code is for. */
    host?: string;
    /** What it is written in; otherwise told by its letters. */
    language?: "ar" | "bn" | "cs" | "de" | "el" | "es" | "fa" | "fr" | "gu" | "he" | "hi" | "hu" | "it" | "ja" | "ko" | "pl" | "pt" | "ro" | "ru" | "ta" | "te" | "th" | "tr" | "uk" | "ur" | "vi" | "zh";
    /** How many digits stand where the template has a placeholder for its code. */
    codeLength?: number;
    /** What the sentences are written in. */
    locale?: "en" | "es";
  };
  Verdict: {
    /** What was judged, its placeholders filled. */
    text: string;
    isCut: boolean;
    placeholders: {
      /** UTF-16 offset in `text`. */
      start: number;
      end: number;
      written: string;
      role: "code" | "minutes" | "host" | "hash" | "link" | "service" | "person" | "other";
    }[];
    encoding: "gsm-7" | "ucs-2";
    segments: {
      /** UTF-16 offset in `text`. */
      start: number;
      end: number;
      /** Septets, or UTF-16 units in UCS-2. */
      units: number;
      /** What this SMS holds. */
      room: number;
    }[];
    /** What the last SMS still holds. */
    unitsLeft: number;
    /** With every character replaced that can be; null where some can't. */
    asGsm7: {
      encoding: "gsm-7" | "ucs-2";
      segments: number;
      units: number;
      unitsLeft: number;
    } | null;
    asUcs2: {
      encoding: "gsm-7" | "ucs-2";
      segments: number;
      units: number;
      unitsLeft: number;
    };
    offenders: {
      char: string;
      codePoint: string;
      kind: "sign" | "letter" | "invisible" | "emoji" | "broken" | "script";
      replacement: string | null;
      starts: number[];
    }[];
    codes: {
      /** UTF-16 offset in `text`. */
      start: number;
      end: number;
      code: string;
      raw: string;
      confidence: number;
      why: string;
    }[];
    rejected: {
      /** UTF-16 offset in `text`. */
      start: number;
      end: number;
      raw: string;
      why: string;
    }[];
    offers: {
      ios: "bound" | "likely" | "no";
      smsRetriever: boolean;
      userConsent: boolean;
      webOtp: boolean;
      /** The host that the code is bound to. */
      host: string | null;
      /** That of a frame within it. */
      embeddedHost: string | null;
      /** The hash of an Android app. */
      appHash: string | null;
    };
    findings: Schemas["Finding"][];
  };
  Finding: {
    kind: "empty" | "cut" | "filled" | "one-segment" | "several-segments" | "nearly-full" | "gsm-7" | "extension-characters" | "replaceable-characters" | "plain-letters" | "ucs-2" | "emoji" | "invisible-characters" | "broken-characters" | "mixed-scripts" | "national-table" | "code-found" | "code-unsure" | "no-code" | "several-codes" | "code-late" | "code-short" | "code-look-alikes" | "code-grouped" | "other-digits" | "origin-bound" | "origin-bound-broken" | "origin-bound-trailing" | "origin-bound-other-code" | "origin-bound-other-host" | "embedded-at" | "embedded-percent" | "no-origin-bound" | "ios-offers" | "ios-unsure" | "web-otp" | "app-hash" | "app-hash-too-long" | "app-hash-early" | "retriever-mark" | "android-asks" | "android-passes-over" | "link" | "shortener" | "expiry" | "expiry-long" | "no-expiry" | "warned" | "no-warning" | "service" | "no-service" | "right-to-left" | "language-note" | "sender-name" | "sender-too-long" | "sender-characters" | "sender-number" | "sender-wrong";
    severity: "error" | "warning" | "advice" | "good";
    sentence: string;
    where: {
      /** UTF-16 offset in `text`. */
      start: number;
      end: number;
    }[];
    rule: {
      title: string;
      url: string;
    };
    /** What is put into the sentence. */
    params: Record<string, string | number>;
  };
  LeaseRequest: {
    /** ISO 3166-1 alpha-2, in either case; any country where it is absent. */
    country?: string;
    /** For how many seconds; an hour at most where nothing else is configured. */
    ttl?: number;
    /** What you call it, for your own lists. */
    label?: string;
    /** For how many seconds to wait, up to 60. */
    wait?: number;
  };
  BegunLease: {
    /** `lse_` and 26 letters and digits. */
    id: string;
    /** E.164, with the `+`. */
    number: string;
    /** The same as people read it. */
    display: string;
    /** ISO 3166-1 alpha-2. */
    country: string | null;
    label: string | null;
    startsAt: string;
    /** What arrives later is not its holder's. */
    endsAt: string;
    /** Good as bearer for this lease alone. It is shown once and kept nowhere. */
    secret: string;
  };
  LeaseList: {
    leases: Schemas["Lease"][];
    /** The `cursor` of the answer that follows; null where this is the last. */
    next: string | null;
  };
  Lease: {
    /** `lse_` and 26 letters and digits. */
    id: string;
    /** E.164, with the `+`. */
    number: string;
    /** The same as people read it. */
    display: string;
    /** ISO 3166-1 alpha-2. */
    country: string | null;
    label: string | null;
    startsAt: string;
    /** What arrives later is not its holder's. */
    endsAt: string;
  };
  LeaseCode: {
    /** The most likely code of the newest message with one. */
    code: string;
    /** All codes of this message, the most likely one first. */
    candidates: Schemas["PrivateCode"][];
    message: Schemas["PrivateMessage"];
  };
  PrivateCode: {
    /** As it is typed in. */
    code: string;
    /** As it stands in the text. */
    raw: string;
    /** Where it stands in `text`, in UTF-16 units. */
    start: number;
    end: number;
    confidence: number;
  };
  PrivateMessage: {
    /** `msg_` and 26 letters and digits. */
    id: string;
    /** As the network shows it. */
    sender: string;
    /** The service that its text names. */
    service: string | null;
    text: string;
    /** The most likely one first. */
    codes: Schemas["PrivateCode"][];
    /** As the provider says, if it does. */
    sentAt: string | null;
    /** Whose clock `sentAt` was read from. */
    sentClock: "smsc" | "device" | "provider" | "unknown";
    receivedAt: string;
    /** How long it was on its way. */
    deliverySeconds: number | null;
  };
  LeaseMessageList: {
    messages: Schemas["PrivateMessage"][];
    /** The `cursor` of the answer that follows; null where this is the last. */
    next: string | null;
  };
  Problem: {
    /** What it is: the set is closed. */
    type: "urn:glasspost:problem:malformed" | "urn:glasspost:problem:unauthorized" | "urn:glasspost:problem:forbidden" | "urn:glasspost:problem:not-found" | "urn:glasspost:problem:method-not-allowed" | "urn:glasspost:problem:conflict" | "urn:glasspost:problem:gone" | "urn:glasspost:problem:too-large" | "urn:glasspost:problem:unsupported-media-type" | "urn:glasspost:problem:invalid" | "urn:glasspost:problem:too-many-requests" | "urn:glasspost:problem:internal" | "urn:glasspost:problem:unavailable";
    title: string;
    status: number;
    /** For people. */
    detail: string;
    /** Every mistake, where single ones can be told. */
    errors?: {
      /** Where: a JSON Pointer (RFC 6901). Parameters stand below `/path` and `/query`. */
      pointer: string;
      detail: string;
    }[];
  };
};

/** What each operation takes and gives. */
export type Operations = {
  listNumbers: {
    params: Record<string, never>;
    query: {
      country?: string;
      limit?: number;
      cursor?: string;
    };
    body: undefined;
    answer: Schemas["NumberList"];
  };
  getNumber: {
    params: {
      number: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Schemas["NumberDetail"];
  };
  listCountries: {
    params: Record<string, never>;
    query: {
      limit?: number;
      cursor?: string;
    };
    body: undefined;
    answer: Schemas["CountryList"];
  };
  listSenders: {
    params: Record<string, never>;
    query: {
      limit?: number;
      cursor?: string;
    };
    body: undefined;
    answer: Schemas["SenderList"];
  };
  getSender: {
    params: {
      slug: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Schemas["Sender"];
  };
  listServices: {
    params: Record<string, never>;
    query: {
      limit?: number;
      cursor?: string;
    };
    body: undefined;
    answer: Schemas["ServiceList"];
  };
  getService: {
    params: {
      slug: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Schemas["Service"];
  };
  listSenderFormats: {
    params: {
      slug: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Schemas["FormatList"];
  };
  getSenderTimings: {
    params: {
      slug: string;
    };
    query: {
      from?: string;
      to?: string;
    };
    body: undefined;
    answer: Schemas["Timings"];
  };
  listServiceFormats: {
    params: {
      slug: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Schemas["FormatList"];
  };
  getServiceTimings: {
    params: {
      slug: string;
    };
    query: {
      from?: string;
      to?: string;
    };
    body: undefined;
    answer: Schemas["Timings"];
  };
  listMessages: {
    params: Record<string, never>;
    query: {
      q?: string;
      number?: string;
      country?: string;
      sender?: string;
      service?: string;
      purpose?: "sign-up" | "sign-in" | "reset" | "payment" | "other";
      has?: "code";
      text?: string;
      from?: string;
      to?: string;
      limit?: number;
      cursor?: string;
    };
    body: undefined;
    answer: Schemas["MessageList"];
  };
  getMessage: {
    params: {
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Schemas["Message"];
  };
  followMessages: {
    params: Record<string, never>;
    query: {
      number?: string;
      country?: string;
      sender?: string;
      service?: string;
      after?: string;
    };
    body: undefined;
    answer: string;
  };
  waitForMessage: {
    params: {
      number: string;
    };
    query: {
      after?: string;
      sender?: string;
      service?: string;
      contains?: string;
      purpose?: "sign-up" | "sign-in" | "reset" | "payment" | "other";
      hasCode?: "true" | "false";
      timeout?: number;
    };
    body: undefined;
    answer: Schemas["NextMessage"] | undefined;
  };
  judgeTemplate: {
    params: Record<string, never>;
    query: Record<string, never>;
    body: Schemas["Template"];
    answer: Schemas["Verdict"];
  };
  beginLease: {
    params: Record<string, never>;
    query: Record<string, never>;
    body: Schemas["LeaseRequest"];
    answer: Schemas["BegunLease"];
  };
  listLeases: {
    params: Record<string, never>;
    query: {
      cursor?: string;
    };
    body: undefined;
    answer: Schemas["LeaseList"];
  };
  getLease: {
    params: {
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Schemas["Lease"];
  };
  releaseLease: {
    params: {
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: undefined;
  };
  readLeaseCode: {
    params: {
      id: string;
    };
    query: {
      wait?: number;
      sender?: string;
      service?: string;
      contains?: string;
      after?: string;
    };
    body: undefined;
    answer: Schemas["LeaseCode"] | undefined;
  };
  listLeaseMessages: {
    params: {
      id: string;
    };
    query: {
      after?: string;
    };
    body: undefined;
    answer: Schemas["LeaseMessageList"];
  };
  getOpenApi: {
    params: Record<string, never>;
    query: Record<string, never>;
    body: undefined;
    answer: {
      openapi: string;
    };
  };
};

/** Where each operation is. */
export const operations: { [Id in keyof Operations]: readonly [method: string, path: string] } = {
  listNumbers: ["GET", "/numbers"],
  getNumber: ["GET", "/numbers/{number}"],
  listCountries: ["GET", "/countries"],
  listSenders: ["GET", "/senders"],
  getSender: ["GET", "/senders/{slug}"],
  listServices: ["GET", "/services"],
  getService: ["GET", "/services/{slug}"],
  listSenderFormats: ["GET", "/senders/{slug}/formats"],
  getSenderTimings: ["GET", "/senders/{slug}/timings"],
  listServiceFormats: ["GET", "/services/{slug}/formats"],
  getServiceTimings: ["GET", "/services/{slug}/timings"],
  listMessages: ["GET", "/messages"],
  getMessage: ["GET", "/messages/{id}"],
  followMessages: ["GET", "/stream"],
  waitForMessage: ["GET", "/numbers/{number}/messages/next"],
  judgeTemplate: ["POST", "/lab"],
  beginLease: ["POST", "/leases"],
  listLeases: ["GET", "/leases"],
  getLease: ["GET", "/leases/{id}"],
  releaseLease: ["DELETE", "/leases/{id}"],
  readLeaseCode: ["GET", "/leases/{id}/code"],
  listLeaseMessages: ["GET", "/leases/{id}/messages"],
  getOpenApi: ["GET", "/openapi.json"],
};
