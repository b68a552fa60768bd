// Runs before every page: when there is a picture, when it stands still, frames, long tasks.
"use strict";
(() => {
  const seen = { drawn: null, tasks: [], frames: [] };
  globalThis.seen = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.tasks.push(entry.duration);
  }).observe({ entryTypes: ["longtask"] });

  globalThis.countFrames = (on) => {
    seen.counting = on;
    if (!on) return;
    seen.frames = [];
    let before = performance.now();
    const frame = (now) => {
      seen.frames.push(now - before);
      before = now;
      if (seen.counting) requestAnimationFrame(frame);
    };
    requestAnimationFrame((now) => {
      before = now;
      requestAnimationFrame(frame);
    });
  };

  // A small copy of the largest canvas, looked at ten times a second until it stands still.
  globalThis.watchCanvas = (stillFor) => {
    const small = document.createElement("canvas");
    small.width = small.height = 48;
    const ctx = small.getContext("2d", { willReadFrequently: true });
    let last = "";
    let since = 0;
    const look = () => {
      const [canvas] = [...document.querySelectorAll("canvas")]
        .filter((c) => c !== small && c.width > 100 && c.checkVisibility())
        .sort((a, b) => b.width * b.height - a.width * a.height);
      const now = performance.now();
      if (canvas) {
        ctx.clearRect(0, 0, 48, 48);
        ctx.drawImage(canvas, 0, 0, 48, 48);
        const data = ctx.getImageData(0, 0, 48, 48).data;
        const blank = data.every((value, i) => value === data[i % 4]);
        const picture = data.join();
        if (!blank && seen.drawn === null) {
          seen.drawn = now;
          console.log(`drawn=${now}`);
        }
        if (picture !== last) [last, since] = [picture, now];
        else if (seen.drawn !== null && now - since > stillFor) {
          console.log(`still=${since}`);
          return;
        }
      }
      setTimeout(look, 100);
    };
    look();
  };
})();
