import { expect, it } from '@jest/globals'
import { stableNames } from '../../../scripts/stable-names.ts'

const named = (hash: string) =>
  stableNames(
    {
      'index.js': { entryPoint: 'actions/entry.ts', inputs: { 'actions/entry.ts': {} } },
      [`main-${hash}1.js`]: { entryPoint: 'actions/a/main.ts', inputs: { 'actions/a/main.ts': {} } },
      [`main-${hash}2.js`]: { entryPoint: 'actions/b/main.ts', inputs: {} },
      [`chunk-${hash}3.js`]: { inputs: { 'src/z.ts': {}, 'node_modules/yaml/index.js': {}, 'src/b.ts': {} } },
      [`chunk-${hash}4.js`]: { inputs: { 'node_modules/tar/index.mjs': {} } },
      [`chunk-${hash}5.js`]: { inputs: {} },
      [`chunk-${hash}6.js`]: { inputs: { 'actions/b/main.ts': {} } },
    },
    'index.js',
  )

it('names a file after a source, whatever is in it', () => {
  const names = [...named('AAAAAAA').values()]
  expect(names).toEqual([...named('BBBBBBB').values()])
  expect(new Set(names).size).toBe(7)
  expect(names.map((name) => name.replace(/-[0-9a-f]{4}(?=\.js$)/, ''))).toEqual([
    'index.js',
    'main.js',
    'main.js',
    'b.js',
    'index.js',
    'helpers-of-esbuild.js',
    'main.js',
  ])
})

it('refuses two files of one name', () => {
  const twice = { inputs: { 'src/a.ts': {} } }
  expect(() => stableNames({ 'chunk-1.js': twice, 'chunk-2.js': twice }, 'index.js')).toThrow(
    /Two files of the bundle would be called a-[0-9a-f]{4}\.js/,
  )
})
