/**
 * Stands for `node:http` in the bundle. An `import` of the built-in module reads every one of its exports, and one of
 * them loads Node's own undici: 15 ms of each start for a WebSocket that nobody opens. From CommonJS an export is read
 * when it is used.
 */
module.exports = process.getBuiltinModule('node:http')
