// vis-network as fast as its options make it: given positions, no physics, straight edges.
"use strict";
const { x, y, label, source, target } = JSON.parse(document.getElementById("data").textContent);
performance.mark("setup");
const nodes = x.map((_, id) => ({ id, x: x[id], y: y[id], label: label[id] }));
const edges = source.map((from, id) => ({ id, from, to: target[id] }));
const network = new vis.Network(document.getElementById("chart"), { nodes, edges }, {
  physics: false,
  layout: { improvedLayout: false },
  nodes: { shape: "dot", size: 10, font: { size: 12 } },
  edges: { smooth: false, arrows: "to", color: { color: "#999999", inherit: false } },
  interaction: { dragNodes: false, hover: false },
});
network.once("afterDrawing", () => {
  performance.measure("setup", "setup");
  requestAnimationFrame(() => setTimeout(() => performance.mark("ready"), 0));
});
