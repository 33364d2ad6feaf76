import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parseRengaYml } from '../../../../src/app/renga-yml/renga-yml.ts'
import { rengaSchema } from '../../../../src/app/renga-yml/schema.ts'

describe('docs/renga.schema.json', () => {
  it('is the schema that renga.yml is validated with', () => {
    // After a change: write JSON.stringify(rengaSchema) of src/app/renga-yml/schema.ts there and run `npm run format`.
    expect(JSON.parse(readFileSync('docs/renga.schema.json', 'utf8'))).toEqual(rengaSchema)
  })

  it('carries no marks of the validator', () => {
    parseRengaYml('processes: { web: { quantity: x } }', 'renga.yml')
    expect(Object.getOwnPropertyNames(rengaSchema).filter((name) => name.startsWith('__'))).toEqual([])
  })

  it('describes every key', () => {
    const undescribed: string[] = []
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return
      for (const [key, value] of Object.entries(node)) {
        if (key === 'examples') continue
        if (path.endsWith('/properties') || path === '/$defs') {
          const described =
            JSON.stringify(value).includes('"description"') || JSON.stringify(value).includes('"$ref"')
          if (!described) undescribed.push(`${path}/${key}`)
        }
        walk(value, `${path}/${key}`)
      }
    }
    walk(rengaSchema, '')
    expect(undescribed).toEqual([])
  })

  it('has examples that it accepts itself', () => {
    const examples: unknown = rengaSchema['examples']
    for (const example of Array.isArray(examples) ? examples : []) {
      expect(parseRengaYml(JSON.stringify(example), 'renga.yml').problems).toEqual([])
    }
  })

  it('has every key explained in docs/renga-yml.md', () => {
    const page = readFileSync('docs/renga-yml.md', 'utf8')
    const text = JSON.stringify(rengaSchema)
    const keys = [...text.matchAll(/"([a-z][a-z-]*)":\{"(?:type|\$ref)"/g)].map((match) => match[1] ?? '')
    expect(keys.length).toBeGreaterThan(20)
    expect(keys.filter((key) => !page.includes(`\`${key}\``))).toEqual(['name', 'process'])
  })
})
