import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:module"
const external_node_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: external "node:stream/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./in/compress-worker.js
 const compress_worker_require = (0,external_node_module_namespaceObject.createRequire)(import.meta.url);

// src/image/source/compress-worker.ts






var LEVEL = 4;
async function compress({ input, output }) {
  const plain = (0,external_node_crypto_namespaceObject.createHash)("sha256");
  const packed = (0,external_node_crypto_namespaceObject.createHash)("sha256");
  let size = 0;
  const observe = (see) => new external_node_stream_namespaceObject.Transform({
    transform(chunk, _encoding, done) {
      see(chunk);
      done(null, chunk);
    }
  });
  await (0,promises_namespaceObject.pipeline)(
    (0,external_node_fs_namespaceObject.createReadStream)(input, { highWaterMark: 1 << 18 }),
    observe((chunk) => plain.update(chunk)),
    (0,external_node_zlib_namespaceObject.createGzip)({ level: LEVEL, chunkSize: 1 << 16 }),
    observe((chunk) => {
      packed.update(chunk);
      size += chunk.byteLength;
    }),
    (0,external_node_fs_namespaceObject.createWriteStream)(output)
  );
  return { diffId: `sha256:${plain.digest("hex")}`, digest: `sha256:${packed.digest("hex")}`, size };
}
var port = external_node_worker_threads_namespaceObject.parentPort;
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

