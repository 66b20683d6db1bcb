/** One instruction of a Dockerfile, e.g. `COPY`, and what follows it on its lines. */
export type Instruction = { name: string; rest: string };

/**
 * Reads a Dockerfile: comments are left out, continued lines joined.
 * @throws when a line holds no instruction
 */
export function readDockerfile(text: string): Instruction[] {
  const lines = text.split("\n").filter((line) => !/^\s*(?:#|$)/.test(line));
  return lines
    .join("\n")
    .replaceAll(/\\\n/g, " ")
    .split("\n")
    .map((line) => {
      const [, name, rest] = /^([A-Z]+)\s+(.+)$/.exec(line) ?? [];
      if (!name || !rest) throw new Error(`This is no instruction: ${line}`);
      return { name, rest: rest.replaceAll(/\s+/g, " ").trim() };
    });
}

/**
 * Splits what follows an instruction into its flags and its words.
 * @param rest e.g. `--from=build /app/lib lib`
 */
export function flagsAndWords(rest: string): { flags: Map<string, string>; words: string[] } {
  const parts = rest.split(" ");
  const isFlag = (part: string) => part.startsWith("--");
  const flags = parts.filter(isFlag).map((part): [string, string] => {
    const [name = "", value = ""] = part.slice(2).split("=");
    return [name, value];
  });
  return { flags: new Map(flags), words: parts.filter((part) => !isFlag(part)) };
}
