import { deepEqual, equal } from "node:assert/strict";
import { readAddress, writeAddress } from "../address/address.ts";
import { placesOf } from "../chart/positions.ts";
import { buildModel } from "./model.ts";
import { sampleModel } from "./sample.ts";

const wide = sampleModel([{ id: "a" }, { id: "b" }, { id: "c" }], [{ source: "a", target: "b" }]);
const upright = buildModel(wide.view, true);

Deno.test("an upright picture has above each other what lay side by side", () => {
  const [before, after] = [placesOf(wide, []), placesOf(upright, [])];
  for (const e of [0, 1, 2]) deepEqual(after(e), { x: before(e).y, y: before(e).x });
});

Deno.test("an address says the same of both: what was moved, and where the reader looks", () => {
  const address = "pin=a,10,-20&camera=300,40,0.500";
  const [one, other] = [readAddress(wide, address), readAddress(upright, address)];
  deepEqual(one.pins, [{ entity: 0, x: 10, y: -20 }]);
  deepEqual(other.pins, [{ entity: 0, x: -20, y: 10 }]);
  deepEqual(other.camera, { x: 40, y: 300, scale: 0.5 });
  equal(writeAddress(upright, other), writeAddress(wide, one));
});
