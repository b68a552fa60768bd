/** Chooses as the page does: reads views and addresses, and says what the page would export. */

import { readAddress } from "../../graph/page/web/address/address.ts";
import { nodeLink } from "../../graph/page/web/export/json.ts";
import { taken } from "../../graph/page/web/export/taken.ts";
import { select } from "../../graph/page/web/filters/select.ts";
import { buildModel } from "../../graph/page/web/model/model.ts";
import { voicesOf } from "../../graph/page/web/viewpoints/viewpoints.ts";

const cases = JSON.parse(Deno.readTextFileSync(Deno.args[0] ?? ""));
const found = [];
for (const { view, fragments } of cases) {
  const model = buildModel(view);
  for (const fragment of fragments) {
    const state = readAddress(model, fragment);
    const voices = voicesOf(model, state.viewpoints);
    const chosen = select(model, state.filters, state.focus, state.ground, voices);
    found.push(JSON.parse(JSON.stringify(nodeLink(model, taken(model, chosen)))));
  }
}
console.log(JSON.stringify(found));
