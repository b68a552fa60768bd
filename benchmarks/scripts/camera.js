// A camera that drags and zooms, for the pages that stand for a floor.
"use strict";
function cameraOf(canvas, x, y, draw) {
  const bounds = (values) => values.reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [0, 0]);
  const [[x0, x1], [y0, y1]] = [bounds(x), bounds(y)];
  const scale = 0.9 * Math.min(canvas.width / (x1 - x0), canvas.height / (y1 - y0));
  const camera = {
    scale,
    left: canvas.width / 2 - (scale * (x0 + x1)) / 2,
    top: canvas.height / 2 - (scale * (y0 + y1)) / 2,
  };
  let waiting = false;
  const ask = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      draw();
    });
  };
  canvas.addEventListener("pointermove", (event) => {
    if (event.buttons === 0) return;
    camera.left += event.movementX;
    camera.top += event.movementY;
    ask();
  });
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    const factor = Math.exp(-event.deltaY / 500);
    camera.left = event.offsetX - (event.offsetX - camera.left) * factor;
    camera.top = event.offsetY - (event.offsetY - camera.top) * factor;
    camera.scale *= factor;
    ask();
  });
  return camera;
}
