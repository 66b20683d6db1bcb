import { StringDecoder } from "node:string_decoder";

/** A line of a file, without its end. `text` is null when it is longer than what is kept of one. */
export type Line = { number: number; text: string | null };

/** UTF-16 units; the longest SMS is far below, and so is any line of a list of numbers. */
const MAX_LINE_LENGTH = 1_000_000;

/**
 * Reads UTF-8 lines as they come. Of the file no more than a line is held, of a line no more than
 * a million characters.
 * @param chunks bytes, cut anywhere
 */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  const decoder = new StringDecoder("utf8");
  let parts: string[] = [];
  let length = 0;
  let number = 1;

  const keep = (part: string) => {
    length += part.length;
    if (length > MAX_LINE_LENGTH) parts = [];
    else parts.push(part);
  };
  const take = (): Line => {
    const text = length > MAX_LINE_LENGTH ? null : plainLine(parts.join(""), number);
    parts = [];
    length = 0;
    return { number: number++, text };
  };

  for await (const chunk of chunks) {
    const text = decoder.write(chunk);
    let start = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      keep(text.slice(start, end));
      yield take();
      start = end + 1;
    }
    keep(text.slice(start));
  }
  keep(decoder.end());
  if (length > 0) yield take();
}

function plainLine(line: string, number: number): string {
  const text = line.endsWith("\r") ? line.slice(0, -1) : line;
  return number === 1 && text.startsWith("\uFEFF") ? text.slice(1) : text;
}
