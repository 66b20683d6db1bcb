/** Who acts. Every write names its actor. */
export type Actor =
  | { kind: "visitor" }
  | { kind: "admin"; name: string }
  | { kind: "api-key"; id: string }
  | { kind: "source"; name: string }
  | {
      kind: "system";
      part:
        | "cli"
        | "retention"
        | "seed"
        | "parts"
        | "rotation"
        | "probes"
        | "alerts"
        | "reports"
        | "opt-outs"
        | "leases";
    };

/** An actor as the audit trail keeps it, e.g. `system:cli`. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case "visitor":
      return "visitor";
    case "admin":
      return `admin:${actor.name}`;
    case "api-key":
      return `api-key:${actor.id}`;
    case "source":
      return `source:${actor.name}`;
    case "system":
      return `system:${actor.part}`;
  }
}
