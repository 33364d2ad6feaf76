/**
 * Files of dist/runtime that are loaded by name, which neither esbuild nor ncc can follow, and what they are built of.
 */
export const LOADED_BY_NAME: Readonly<Record<string, string>> = {
  // A thread (src/image/source/layer-packer.ts).
  'compress-worker.js': 'src/image/source/compress-worker.ts',
  // Read at the first use (scripts/shims/undici.cjs).
  'lazy-undici.js': 'node_modules/undici/index.js',
}
