import { equal } from "node:assert/strict";
import plugin from "./no_markup_sinks.ts";

const found = (source: string) => Deno.lint.runPlugin(plugin, "sample.tsx", source).length;

Deno.test("what turns text into markup, script or a request is refused", () => {
  for (
    const source of [
      "a.innerHTML = b;",
      'a["outerHTML"] = b;',
      "a.insertAdjacentHTML('beforeend', b);",
      "new DOMParser().parseFromString(a, 'text/html');",
      "eval(a);",
      "new Function(a);",
      "document.write(a);",
      "a.setAttribute('style', b);",
      "a.setAttribute('onclick', b);",
      "fetch(a);",
      "new Worker(a);",
      "const a = <p dangerouslySetInnerHTML={{ __html: b }} />;",
      'const a = <p style="color: red" />;',
    ]
  ) equal(found(source) > 0, true, source);
});

Deno.test("what keeps text as text is not", () => {
  for (
    const source of [
      "a.textContent = b;",
      "a.setAttribute('role', b);",
      "const a = <p style={{ height: b }}>{c}</p>;",
      "a.write(b);",
    ]
  ) equal(found(source), 0, source);
});
