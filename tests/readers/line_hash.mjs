// What GitHub's upload of SARIF gives as primaryLocationLineHash, computed anew from how it is described: a window of 100 characters that
// begins with the line, over the whole file, without blanks, each line end as one, the end of the file as 65535, then zeros; a polynomial
// in 37 modulo 2^64, and how often the same value occurred so far.
//   node line_hash.mjs FILE...  prints {file: [hash of line 1, hash of line 2, ...]} as JSON.
import { readFileSync } from "node:fs";

function lineHashes(text) {
  const lines = text.split(/\r\n|\r|\n/);
  const kept = lines.map((line) => line.replace(/[ \t]/g, ""));
  const units = [];
  const starts = [];
  kept.forEach((line, at) => {
    starts.push(units.length);
    for (let i = 0; i < line.length; i++) units.push(line.charCodeAt(i));
    units.push(at + 1 < kept.length ? 10 : 65535);
  });
  const seen = new Map();
  return starts.map((start) => {
    let hash = 0n;
    for (let i = 0; i < 100; i++) hash = BigInt.asUintN(64, hash * 37n + BigInt(units[start + i] ?? 0));
    const times = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, times);
    return `${hash.toString(16)}:${times}`;
  });
}

const out = {};
for (const file of process.argv.slice(2)) out[file] = lineHashes(new TextDecoder("utf-8", { ignoreBOM: true }).decode(readFileSync(file)));
process.stdout.write(JSON.stringify(out));
