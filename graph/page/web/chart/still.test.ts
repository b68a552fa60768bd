import { deepEqual } from "node:assert/strict";
import { projection } from "./still.ts";

const SIZE = { width: 400, height: 300 };

Deno.test("the camera's place is the middle of the element, and the way back is the same", () => {
  const view = projection({ x: 10, y: -20 }, 0.5, SIZE);
  deepEqual(view.canvasToDOM({ x: 10, y: -20 }), { x: 200, y: 150 });
  deepEqual(view.canvasToDOM({ x: 30, y: 0 }), { x: 210, y: 160 });
  for (const point of [{ x: 0, y: 0 }, { x: 400, y: 300 }, { x: -7, y: 12 }]) {
    deepEqual(view.canvasToDOM(view.DOMtoCanvas(point)), point);
  }
});
