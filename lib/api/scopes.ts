/** What a key may be good for. */
export const scopes = {
  read: "Read messages further back than the newest hundred, within the key's daily quota.",
  stream: "Follow messages as they arrive.",
  leases: "Lease numbers and read what arrives while they are leased.",
} as const;

export type Scope = keyof typeof scopes;
