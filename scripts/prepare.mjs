import path from "node:path";
import { buildPages, isBuilt } from "./build-pages.mjs";
import { holdLock } from "./hold-lock.mjs";
import { installPackages, isInstalled } from "./install-packages.mjs";
import { root } from "./project.mjs";

// Next keeps this folder when it empties .next for a build.
const lock = path.join(root, ".next", "cache", "glasspost.lock");

/**
 * Installs the packages unless they are current.
 *
 * @returns {Promise<void>}
 */
export function prepareInstall() {
  return prepare("Installing (first start only)…", "Installed", isInstalled, installPackages);
}

/**
 * Builds the pages unless the build is current.
 *
 * @returns {Promise<void>}
 */
export function prepareBuild() {
  return prepare("Building the pages…", "Built", isBuilt, buildPages);
}

/** Two starters in one folder take turns; the second finds the work done. */
async function prepare(begun, done, isCurrent, work) {
  if (isCurrent()) return;
  const onWait = () => console.log("Waiting for another start in this folder…");
  await holdLock(
    lock,
    async (note) => {
      if (isCurrent()) return;
      console.log(begun);
      const startedAt = performance.now();
      await work(note);
      console.log(`${done} in ${Math.ceil((performance.now() - startedAt) / 1000)} seconds.`);
    },
    onWait,
  );
}
