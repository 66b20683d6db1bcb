import { cpSync, mkdirSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { chown } from "node:fs/promises";
import { delimiter, join, sep } from "node:path";
import { environmentVariables } from "#lib/env.ts";
import { runCommand } from "#scripts/run-command.mjs";
import { flagsAndWords, type Instruction } from "./dockerfile.ts";

const STEP_MS = 180_000;

/** A stage of an image, or the image: a folder stands for its file system. */
export type Stage = {
  root: string;
  /** As the image names it, e.g. `/app`. */
  folder: string;
  env: Record<string, string>;
  user: string;
  volumes: string[];
  health: string[];
  command: string[];
};

type Build = {
  context: string;
  into: string;
  args: Map<string, string>;
  stages: Map<string, Stage>;
};

/**
 * Carries out a Dockerfile without a container engine: every stage gets a folder, in which its COPY and
 * RUN steps are done. The base image is what this machine has: its shell, npm, and the product's Node.
 * @param instructions of the whole file
 * @param context the folder that COPY takes files from
 * @param into where the stages' folders are made
 * @returns the last stage
 * @throws for a step that fails, and for everything that a folder can't stand in for
 */
export async function buildImage(
  instructions: Instruction[],
  context: string,
  into: string,
): Promise<Stage> {
  const build: Build = { context, into, args: new Map(), stages: new Map() };
  let stage: Stage | undefined;
  for (const { name, rest } of instructions) {
    if (name === "ARG" && !stage) setArgument(build, rest);
    else if (name === "FROM") stage = beginStage(build, rest);
    else if (stage && Object.hasOwn(steps, name)) {
      await steps[name as keyof typeof steps](stage, rest, build);
    } else refuse(name, rest);
  }
  if (!stage) throw new Error("There is no FROM.");
  return stage;
}

/** Where a path of the image lies. */
export function pathIn(stage: Stage, path: string): string {
  return join(stage.root, path.startsWith("/") ? path : join(stage.folder, path));
}

const steps = {
  WORKDIR(stage: Stage, rest: string) {
    stage.folder = rest;
    mkdirSync(pathIn(stage, rest), { recursive: true });
  },
  ENV(stage: Stage, rest: string) {
    const [, name = "", value = ""] = /^(\w+)=(\S+)$/.exec(rest) ?? refuse("ENV", rest);
    stage.env[name] = value;
  },
  USER(stage: Stage, rest: string) {
    stage.user = rest;
  },
  VOLUME(stage: Stage, rest: string) {
    stage.volumes.push(rest);
  },
  EXPOSE() {},
  HEALTHCHECK(stage: Stage, rest: string) {
    const [, command = ""] = /CMD (\[.+\])$/.exec(rest) ?? refuse("HEALTHCHECK", rest);
    stage.health = JSON.parse(command);
  },
  CMD(stage: Stage, rest: string) {
    stage.command = JSON.parse(rest);
  },
  COPY: copy,
  async RUN(stage: Stage, rest: string) {
    if (stage.user !== "" || /(?:^|[\s'"=])\/\w/.test(rest)) refuse("RUN", rest);
    const cwd = pathIn(stage, ".");
    const env = buildEnvironment(stage);
    const { ok, output } = await runCommand("sh", ["-ec", rest], { cwd, env, limitMs: STEP_MS });
    if (!ok) throw new Error(`RUN ${rest}\n\n${output}`);
  },
};

function refuse(name: string, rest: string): never {
  throw new Error(`${name} ${rest}: this can't be done without a container engine.`);
}

function setArgument({ args }: Build, rest: string): void {
  const [, name = "", value = ""] = /^(\w+)=(\S+)$/.exec(rest) ?? refuse("ARG", rest);
  args.set(name, value);
}

function beginStage(build: Build, rest: string): Stage {
  const resolved = rest.replaceAll(/\$\{(\w+)\}/g, (_, name) => build.args.get(name) ?? "");
  const [, image = "", name] = /^(\S+)(?: AS (\w+))?$/.exec(resolved) ?? refuse("FROM", rest);
  if (!image.startsWith(`node:${process.versions.node}-`)) refuse("FROM", rest);
  const root = join(build.into, name ?? "image");
  const programs = join(root, "usr", "local", "bin");
  mkdirSync(programs, { recursive: true });
  symlinkSync(process.execPath, join(programs, "node"));
  const stage: Stage = {
    root,
    folder: "/",
    env: {},
    user: "",
    volumes: [],
    health: [],
    command: [],
  };
  if (name) build.stages.set(name, stage);
  return stage;
}

async function copy(stage: Stage, rest: string, { context, stages }: Build): Promise<void> {
  const { flags, words } = flagsAndWords(rest);
  const from = flags.get("from");
  const source = from === undefined ? null : (stages.get(from) ?? refuse("COPY", rest));
  const to = words.pop() ?? "";
  const target = pathIn(stage, to);
  for (const word of words) {
    const found = source ? pathIn(source, word) : join(context, word);
    const isInto = to.endsWith("/") || words.length > 1;
    const isFolder = statSync(found).isDirectory();
    const copied = isInto && !isFolder ? join(target, found.split(sep).at(-1) ?? "") : target;
    cpSync(found, copied, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    await own(copied, flags.get("chown"));
  }
}

/** Only root may give files away; whoever else runs this is the image's user. */
async function own(path: string, owner: string | undefined): Promise<void> {
  if (owner === undefined || process.getuid?.() !== 0) return;
  const [user = 0, group = user] = owner.split(":").map(Number);
  for (const name of ["", ...(statSync(path).isDirectory() ? readdirSync(path) : [])]) {
    await chown(join(path, name), user, group);
  }
}

/** What an image's build sees: none of our settings; npm's own, for they say how it reaches a registry. */
function buildEnvironment(stage: Stage): NodeJS.ProcessEnv {
  const outside = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((entry) => !`${entry}${sep}`.includes(`${sep}node_modules${sep}`));
  const ours = new Set(environmentVariables.map(({ name }) => name));
  const ofTheRun =
    /^(?:npm_(?!config_).*|NODE|NODE_ENV|NODE_OPTIONS|INIT_CWD|QUERY_LOG|GLASSPOST_QUERY_LOGS|PATH)$/;
  const kept = Object.entries(process.env).filter(
    ([name]) => !ours.has(name) && !ofTheRun.test(name),
  );
  const PATH = [join(stage.root, "usr", "local", "bin"), ...outside].join(delimiter);
  // The types want NODE_ENV in every environment; a build has none.
  return { ...Object.fromEntries(kept), ...stage.env, PATH } as unknown as NodeJS.ProcessEnv;
}
