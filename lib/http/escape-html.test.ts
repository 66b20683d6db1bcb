import { expect, test } from "vitest";
import { escapeHtml } from "#lib/http/escape-html.ts";

test("leaves a text nothing that is HTML", () => {
  expect(escapeHtml(`</p><a title="x" id='y'>&lt; Ana`)).toBe(
    "&lt;/p&gt;&lt;a title=&quot;x&quot; id=&#39;y&#39;&gt;&amp;lt; Ana",
  );
});
