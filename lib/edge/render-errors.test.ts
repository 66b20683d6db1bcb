import { expect, test } from "vitest";
import { DatabaseUnavailable } from "#db/errors.ts";
import { noteRenderError, RENDER_HEADER, watchRender } from "#lib/edge/render-errors.ts";

test("tells of the render that failed, and only when the database's silence was why", () => {
  const [lost, other] = [watchRender(), watchRender()];
  const error = new DatabaseUnavailable();
  noteRenderError(error, { [RENDER_HEADER]: lost.name });
  noteRenderError(new TypeError("a mistake"), { [RENDER_HEADER]: other.name });
  noteRenderError(new DatabaseUnavailable(), {});
  expect([lost.lostBy(), other.lostBy()]).toEqual([error, null]);
  lost.end();
  other.end();
});

test("hears nothing of a render that has ended", () => {
  const render = watchRender();
  render.end();
  noteRenderError(new DatabaseUnavailable(), { [RENDER_HEADER]: render.name });
  expect(render.lostBy()).toBeNull();
});
