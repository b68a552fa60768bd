// A floor: discs and lines on a canvas, redrawn whole at every change of the camera.
"use strict";
const { x, y, source, target } = JSON.parse(document.getElementById("data").textContent);
const canvas = document.createElement("canvas");
const host = document.getElementById("chart");
canvas.width = host.clientWidth;
canvas.height = host.clientHeight;
host.append(canvas);
const ctx = canvas.getContext("2d");
const camera = cameraOf(canvas, x, y, draw);
function draw() {
  const { scale, left, top } = camera;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, canvas.width, canvas.height);
  ctx.setTransform(scale, 0, 0, scale, left, top);
  ctx.strokeStyle = "#999999";
  ctx.lineWidth = 1 / scale;
  ctx.beginPath();
  for (let i = 0; i < source.length; i++) {
    ctx.moveTo(x[source[i]], y[source[i]]);
    ctx.lineTo(x[target[i]], y[target[i]]);
  }
  ctx.stroke();
  ctx.fillStyle = "#3366aa";
  const size = 6 / scale;
  for (let i = 0; i < x.length; i++) ctx.fillRect(x[i] - size / 2, y[i] - size / 2, size, size);
}
draw();
requestAnimationFrame(() => setTimeout(() => performance.mark("ready"), 0));
