/** A zip archive (PKWARE APPNOTE 4.3): files stored as they are, without a time of day. */

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** File names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980, the earliest day that a zip can tell. */
const DAY = 0x21;

/** The CRC-32 of the bytes. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Numbers of two ("s") or four ("l") bytes, little end first. */
function packed(form: string, ...numbers: number[]): Uint8Array {
  const sizes = [...form].map((sign) => sign === "l" ? 4 : 2);
  const bytes = new DataView(new ArrayBuffer(sizes.reduce((sum, size) => sum + size, 0)));
  let at = 0;
  sizes.forEach((size, i) => {
    if (size === 4) bytes.setUint32(at, numbers[i] ?? 0, true);
    else bytes.setUint16(at, numbers[i] ?? 0, true);
    at += size;
  });
  return new Uint8Array(bytes.buffer);
}

/** The archive of these files, in this order. */
export function zip(files: readonly (readonly [string, Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const length = (list: readonly Uint8Array[]) => list.reduce((sum, part) => sum + part.length, 0);
  for (const [title, data] of files) {
    const name = new TextEncoder().encode(title);
    const facts = [FLAGS, 0, 0, DAY, crc32(data), data.length, data.length, name.length, 0];
    const local = [packed("ls", LOCAL, VERSION), packed("sssslllss", ...facts), name, data];
    parts.push(...local);
    directory.push(
      packed("lss", CENTRAL, VERSION, VERSION),
      packed("sssslllss", ...facts),
      packed("sssll", 0, 0, 0, 0, offset),
      name,
    );
    offset += length(local);
  }
  const size = length(directory);
  const count = files.length;
  const end = packed("lssssll", END, 0, 0, count, count, size, offset);
  const whole = new Uint8Array(offset + size + end.length + 2);
  let at = 0;
  for (const part of [...parts, ...directory, end]) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
