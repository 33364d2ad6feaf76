import { readdirSync, readFileSync } from 'node:fs'
import { type Schema, Validator } from '@cfworker/json-schema'
import { describe, expect, it } from '@jest/globals'
import { parse as parseYaml } from 'yaml'
import { strictAjv } from '../support/strict-ajv.ts'

/*
 * The actions validate with @cfworker/json-schema; editors, and whoever reads an output, have validators of their own.
 * So ajv judges the documents that are published (docs/adr/0014-two-json-schema-validators.md).
 */

const published = readdirSync('docs').filter((name) => name.endsWith('.schema.json'))
const schemaOf = (name: string): Schema => JSON.parse(readFileSync(`docs/${name}`, 'utf8'))

/** The text of each fenced block of a language in a page. */
const blocksOf = (page: string, language: string): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(
    ([, text = '']) => text,
  )

const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  'renga.schema.json': [
    ...blocksOf('docs/renga-yml.md', 'yaml').map((text): unknown => parseYaml(text)),
    parseYaml(readFileSync('examples/renga-board/renga.yml', 'utf8')),
  ],
  // The other blocks of the page are policies.
  'platform.schema.json': blocksOf('docs/platform.md', 'json')
    .map((text) => JSON.parse(text))
    .filter((block: object) => !('Statement' in block)),
}

const ODD: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  1e9,
  '',
  ' ',
  'a'.repeat(300),
  'ä\n',
  [],
  ['a', 'a'],
  {},
  { a: 1 },
]

/** The document with one place of it left out, replaced by something odd, or given a key besides. */
function* variants(document: unknown): Generator<unknown> {
  yield* ODD
  if (typeof document !== 'object' || document === null) return
  for (const [key, value] of Object.entries(document)) {
    const put = (part: unknown): unknown =>
      Array.isArray(document) ? document.with(Number(key), part) : { ...document, [key]: part }
    for (const part of variants(value)) yield put(part)
    yield Object.fromEntries(Object.entries(document).filter(([name]) => name !== key))
  }
  yield { ...document, 'unknown-key': 1 }
}

describe.each(published)('docs/%s', (name) => {
  it('is a schema of draft 2020-12 without a word that the draft does not have', () => {
    expect(schemaOf(name).$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    strictAjv().compile(schemaOf(name))
  })
})

describe.each(Object.entries(SAMPLES))('docs/%s: both validators say the same', (name, samples) => {
  const judge = strictAjv().compile(schemaOf(name))
  const own = new Validator(schemaOf(name), '2020-12')
  it('of what the documentation shows, which is valid', () => {
    expect(samples.length).toBeGreaterThan(1)
    for (const sample of samples) {
      expect(judge(sample) ? [] : judge.errors).toEqual([])
      expect(own.validate(sample).errors).toEqual([])
    }
  })

  it('of every variant of it', () => {
    const different: string[] = []
    let refused = 0
    for (const sample of samples)
      for (const variant of variants(sample)) {
        const isValid = judge(variant)
        if (!isValid) refused += 1
        if (own.validate(variant).valid !== isValid) different.push(JSON.stringify(variant))
      }
    expect(refused).toBeGreaterThan(100)
    expect(different).toEqual([])
  })
})

it('the judge refuses what the other one lets pass', () => {
  const misspelt: Schema = { type: 'object', requierd: ['a'] }
  expect(new Validator(misspelt, '2020-12').validate({}).valid).toBe(true)
  expect(() => strictAjv().compile(misspelt)).toThrow('unknown keyword: "requierd"')
})
