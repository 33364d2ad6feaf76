import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { GuardedOutputs } from '../../../../src/runtime/redaction/guarded-outputs.ts'
import { OUTPUT_WORDS } from '../../../../src/runtime/redaction/output-words.ts'
import { Redactor } from '../../../../src/runtime/redaction/redactor.ts'

function guarded(vars: Readonly<Record<string, string>>) {
  const redactor = new Redactor()
  for (const [name, value] of Object.entries(vars)) redactor.add(value, name)
  const written: Record<string, string> = {}
  const outputs = new GuardedOutputs(redactor, (name, value) => {
    written[name] = value
  })
  return { outputs, written }
}

it('an output that GitHub would drop fails by name, with the config var and the fix', () => {
  const { outputs, written } = guarded({ DOMAIN: 'example.com' })
  outputs.set('url', 'https://shop.example.com')
  outputs.set('release', 'v7')
  expect(written).toEqual({ release: 'v7' })
  expect(outputs.refused.map(({ message }) => message)).toEqual([
    "The output 'url' contains the value of the config var DOMAIN, so it is not set: GitHub would drop it. Everything else the action did is unaffected. If it is not a secret, list DOMAIN under 'public-config-vars' in renga.yml; otherwise change its value.",
  ])
})

it('a document loses the secrets of its texts and stays a document; one in its structure fails', () => {
  const { outputs, written } = guarded({ KEY: 'hunter2"x', FIELD: 'unheard' })
  outputs.set('result', JSON.stringify({ reason: 'it printed hunter2"x', ok: true, at: [1, null] }))
  expect(JSON.parse(written['result'] ?? '')).toEqual({ reason: 'it printed ***', ok: true, at: [1, null] })
  outputs.set('odd', JSON.stringify({ unheard: 1 }))
  expect(outputs.refused.map(({ message }) => message)).toEqual([expect.stringContaining('FIELD')])
})

it('a value that is set again well is no failure', () => {
  const { outputs } = guarded({ KEY: 'hunter2' })
  outputs.set('release', 'hunter2')
  outputs.set('release', 'v8')
  expect(outputs.refused).toEqual([])
})

it("every word that the documents' schemas have is open", () => {
  const words = new Set<string>()
  const collect = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const item of node) collect(item)
      return
    }
    if (typeof node !== 'object' || node === null) return
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties') for (const name of Object.keys(value)) words.add(name)
      if (key === 'enum' && Array.isArray(value))
        for (const word of value) if (typeof word === 'string') words.add(word)
      collect(value)
    }
  }
  for (const file of ['deploy-result', 'releases'])
    collect(JSON.parse(readFileSync(`docs/${file}.schema.json`, 'utf8')))
  expect(words.size).toBeGreaterThan(50)
  const said = OUTPUT_WORDS.join('\n')
  expect([...words].filter((word) => word.length > 3 && !said.includes(word))).toEqual([])
})
