// A floor: points and lines from typed arrays in WebGL, two calls a frame.
"use strict";
const { x, y, source, target } = JSON.parse(document.getElementById("data").textContent);
const canvas = document.createElement("canvas");
const host = document.getElementById("chart");
canvas.width = host.clientWidth;
canvas.height = host.clientHeight;
host.append(canvas);
const gl = canvas.getContext("webgl", { preserveDrawingBuffer: true });
const program = gl.createProgram();
for (const [kind, text] of [
  [gl.VERTEX_SHADER, `attribute vec2 at; uniform vec4 view;
    void main() { gl_Position = vec4(at * view.xy + view.zw, 0.0, 1.0); gl_PointSize = 6.0; }`],
  [gl.FRAGMENT_SHADER, `precision mediump float; uniform vec3 ink;
    void main() { gl_FragColor = vec4(ink, 1.0); }`],
]) {
  const shader = gl.createShader(kind);
  gl.shaderSource(shader, text);
  gl.compileShader(shader);
  gl.attachShader(program, shader);
}
gl.linkProgram(program);
gl.useProgram(program);
const points = new Float32Array(2 * x.length);
x.forEach((_, i) => points.set([x[i], y[i]], 2 * i));
gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
gl.bufferData(gl.ARRAY_BUFFER, points, gl.STATIC_DRAW);
const lines = new Uint32Array(2 * source.length);
source.forEach((_, i) => lines.set([source[i], target[i]], 2 * i));
gl.getExtension("OES_element_index_uint");
gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, lines, gl.STATIC_DRAW);
const at = gl.getAttribLocation(program, "at");
gl.enableVertexAttribArray(at);
gl.vertexAttribPointer(at, 2, gl.FLOAT, false, 0, 0);
const view = gl.getUniformLocation(program, "view");
const ink = gl.getUniformLocation(program, "ink");
const camera = cameraOf(canvas, x, y, draw);
function draw() {
  const [w, h] = [canvas.width, canvas.height];
  const { scale, left, top } = camera;
  gl.clearColor(1, 1, 1, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
  gl.uniform4f(view, (2 * scale) / w, (-2 * scale) / h, (2 * left) / w - 1, 1 - (2 * top) / h);
  gl.uniform3f(ink, 0.6, 0.6, 0.6);
  gl.drawElements(gl.LINES, lines.length, gl.UNSIGNED_INT, 0);
  gl.uniform3f(ink, 0.2, 0.4, 0.66);
  gl.drawArrays(gl.POINTS, 0, x.length);
}
draw();
requestAnimationFrame(() => setTimeout(() => performance.mark("ready"), 0));
