/**
 * Stands for `undici` in the bundle. The toolkit needs it behind a proxy only, so its 0.8 MB are a file of their own
 * (scripts/build.ts), read at the first use.
 */
for (const name of ['ProxyAgent', 'fetch']) {
  Object.defineProperty(exports, name, {
    enumerable: true,
    get: () => load('./lazy-undici.js').default[name],
  })
}

/** Under another name than `require`, so that the bundler leaves it for the run. */
function load(file) {
  const read = require
  return read(file)
}
