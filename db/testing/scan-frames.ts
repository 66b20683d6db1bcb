/** What a scanner is told to do with the messages of Postgres's protocol in one direction. */
export type FrameRules = {
  /** Whether it begins as clients do, with messages that have no type. */
  isFromClient: boolean;
  /**
   * Asked at the head of each message whether it is passed on.
   * @param type its letter; `startup`, `encryption` (the wish for it) or `cancel` where it has none
   */
  isKept(type: string): boolean;
  /** Told the first bytes of each message's body, at most 1,024, unless it has none. */
  onBody?(type: string, start: Buffer): void;
};

const longestStart = 1_024;
const requests: Record<number, string> = {
  80877102: "cancel",
  80877103: "encryption",
  80877104: "encryption",
};

/**
 * Makes a scanner that takes one direction of a connection as it comes, chunk by chunk, split and
 * joined anywhere. It holds back no more than an unfinished head of a message.
 * @returns a function from a chunk to what of it is passed on
 * @throws the function, when the bytes cannot be Postgres's protocol
 */
export function makeFrameScanner(rules: FrameRules): (chunk: Buffer) => Buffer[] {
  let isStarting = rules.isFromClient;
  let head = Buffer.alloc(0);
  let type = "";
  let isKept = true;
  let left = 0;
  let start = Buffer.alloc(0);
  let startLeft = 0;

  const readHead = () => {
    const length = head.readInt32BE(isStarting ? 0 : 1);
    const shortest = isStarting ? 8 : 4;
    if (length < shortest) throw new Error(`A message of ${length} bytes is not Postgres's.`);
    left = length - shortest;
    type = isStarting
      ? (requests[head.readInt32BE(4)] ?? "startup")
      : String.fromCharCode(head[0] ?? 0);
    if (type === "startup" || type === "cancel") isStarting = false;
    startLeft = rules.onBody ? Math.min(left, longestStart) : 0;
    start = Buffer.alloc(0);
    isKept = rules.isKept(type);
  };

  return (chunk) => {
    const passed: Buffer[] = [];
    for (let at = 0; at < chunk.length; ) {
      if (left > 0) {
        const body = chunk.subarray(at, at + left);
        at += body.length;
        left -= body.length;
        if (isKept) passed.push(body);
        if (startLeft > 0) {
          const part = body.subarray(0, startLeft);
          start = Buffer.concat([start, part]);
          startLeft -= part.length;
          if (startLeft === 0) rules.onBody?.(type, start);
        }
      } else {
        const wanted = (isStarting ? 8 : 5) - head.length;
        const part = chunk.subarray(at, at + wanted);
        at += part.length;
        head = Buffer.concat([head, part]);
        if (part.length === wanted) {
          readHead();
          if (isKept) passed.push(head);
          head = Buffer.alloc(0);
        }
      }
    }
    return passed;
  };
}
