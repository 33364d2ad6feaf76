import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);

// src/image/source/compress-worker.ts
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parentPort } from "node:worker_threads";
import { createGzip } from "node:zlib";
var LEVEL = 4;
async function compress({ input, output }) {
  const plain = createHash("sha256");
  const packed = createHash("sha256");
  let size = 0;
  const observe = (see) => new Transform({
    transform(chunk, _encoding, done) {
      see(chunk);
      done(null, chunk);
    }
  });
  await pipeline(
    createReadStream(input, { highWaterMark: 1 << 18 }),
    observe((chunk) => plain.update(chunk)),
    createGzip({ level: LEVEL, chunkSize: 1 << 16 }),
    observe((chunk) => {
      packed.update(chunk);
      size += chunk.byteLength;
    }),
    createWriteStream(output)
  );
  return { diffId: `sha256:${plain.digest("hex")}`, digest: `sha256:${packed.digest("hex")}`, size };
}
var port = parentPort;
port?.on("message", (job) => {
  compress(job).then(
    (outcome) => port.postMessage(outcome),
    (error) => {
      const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : void 0;
      const outcome = { error: error instanceof Error ? error.message : String(error), code };
      port.postMessage(outcome);
    }
  );
});
