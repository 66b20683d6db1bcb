/** Browsers by a word in what they say they are; those that pretend to be others come first. */
const browsers: [word: RegExp, name: string][] = [
  [/\bEdg(?:A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:Chrome|CriOS)\//, "Chrome"],
  [/\bVersion\/[\d.]+ .*Safari\//, "Safari"],
];

const systems: [word: RegExp, name: string][] = [
  [/\bAndroid\b/, "Android"],
  [/\biPad\b/, "iPad"],
  [/\biPhone\b/, "iPhone"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
];

const MAX_OTHER = 60;

/** A browser in the words of who uses it, e.g. `Firefox on Linux`, by what it says it is. */
export function describeAgent(agent: string | null): string {
  if (!agent?.trim()) return "Unknown browser";
  const nameIn = (known: [RegExp, string][]) => known.find(([word]) => word.test(agent))?.[1];
  const [browser, system] = [nameIn(browsers), nameIn(systems)];
  if (browser) return system ? `${browser} on ${system}` : browser;
  return agent.length > MAX_OTHER ? `${agent.slice(0, MAX_OTHER)}…` : agent;
}
