/** The data block of the page, plain or compressed. */

import { FORMAT, type View } from "../model/view.ts";

async function unpack(base64: string): Promise<string> {
  const letters = atob(base64.trim());
  const bytes = new Uint8Array(letters.length);
  // A plain loop: a function for each of millions of letters takes ten times as long.
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return await new Response(stream).text();
}

/** Read the view out of the page; an error says what is wrong with it. */
export async function readView(document: Document): Promise<View> {
  const plain = document.getElementById("graph-data");
  const packed = document.getElementById("graph-data-gz");
  if (!plain && !packed) throw new Error("this page carries no data");
  const json = plain ? plain.textContent ?? "" : await unpack(packed?.textContent ?? "");
  const view = JSON.parse(json) as View;
  if (view.format !== FORMAT) {
    throw new Error(`the data are of format ${view.format}, this page reads format ${FORMAT}`);
  }
  return view;
}
