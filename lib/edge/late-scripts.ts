/** A file's script, the polyfills for browsers that can run nothing else of the page, a preload. */
const TAGS =
  /<script src="([^"]+)" async=""><\/script>|<script src="[^"]+" noModule=""><\/script>|<link rel="preload" as="script"[^>]*>/g;

const HEAD_START = "<head>";
const HEAD_END = "</head>";
const FILE_START = '<script src="';
const FILE_END = "</script>";

/**
 * Lets a page be painted before its scripts are fetched and run: the text is all there without them,
 * and on a slow line or a slow telephone they would keep it waiting.
 * @param html the whole page as Next writes it, UTF-8
 */
export function withLateScripts(html: Buffer): Buffer {
  const headStart = html.indexOf(HEAD_START) + HEAD_START.length;
  const headEnd = html.indexOf(HEAD_END);
  if (headEnd < headStart) return html;
  const addresses: string[] = [];
  const withoutTags = (from: number, to: number) => {
    // One character per byte.
    const text = html.toString("latin1", from, to).replace(TAGS, (_, address) => {
      if (address) addresses.push(address);
      return "";
    });
    return Buffer.from(text, "latin1");
  };
  const parts: Buffer[] = [withoutTags(headStart, headEnd)];
  let from = headEnd;
  let at = html.indexOf(FILE_START, from);
  // Most of a page lies between them, and is not looked at.
  while (at !== -1) {
    const end = html.indexOf(FILE_END, at) + FILE_END.length;
    parts.push(html.subarray(from, at), withoutTags(at, end));
    from = end;
    at = html.indexOf(FILE_START, from);
  }
  if (addresses.length === 0) return html;
  const start = Buffer.from(loaderOf(addresses), "latin1");
  return Buffer.concat([html.subarray(0, headStart), start, ...parts, html.subarray(from)]);
}

/**
 * Fetches them once something is painted. Where nobody looks at the page nothing is: after a second.
 * Marked `async` they are what React takes for its own.
 */
function loaderOf(addresses: string[]): string {
  return [
    `<script>{let n=${JSON.stringify(addresses)},f=()=>n.splice(0).map(src=>document.head.append(`,
    'Object.assign(document.createElement("script"),{src,async:!0})));setTimeout(f,1e3);',
    'new PerformanceObserver(f).observe({type:"paint"})}</script>',
  ].join("");
}
