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
  getMessage: {
    params: {
      id: string;
    };
    query: Record<string, never>;
    body: undefined;
    answer: Schemas["Message"];
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
  getMessage: ["GET", "/messages/{id}"],
  beginLease: ["POST", "/leases"],
  listLeases: ["GET", "/leases"],
  getLease: ["GET", "/leases/{id}"],
  releaseLease: ["DELETE", "/leases/{id}"],
  readLeaseCode: ["GET", "/leases/{id}/code"],
  listLeaseMessages: ["GET", "/leases/{id}/messages"],
  getOpenApi: ["GET", "/openapi.json"],
};
