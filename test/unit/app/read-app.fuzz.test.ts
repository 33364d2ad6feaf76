import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parseAppJson } from '../../../src/app/app-json/app-json.ts'
import { isProcessName } from '../../../src/app/process-name.ts'
import { quantityOf } from '../../../src/app/process-type.ts'
import { parseProcfile } from '../../../src/app/procfile.ts'
import { readApp } from '../../../src/app/read-app.ts'
import { parseSize } from '../../../src/app/sizes.ts'
import type { Problem } from '../../../src/runtime/errors.ts'

const SEED = 20_261_122

/** mulberry32: a small generator, so that every run tests the same texts. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const next = random(SEED)
const below = (limit: number) => Math.floor(next() * limit)
const pick = <T>(items: readonly [T, ...T[]]): T => items[below(items.length)] ?? items[0]

const PROCFILE = '# poems\nweb: npm start -p $PORT:-3000\nmy_worker: a\\\n  b: c\nclock : x\n// y\nrelease: z'
const RENGA = `processes:
  web: { quantity: 2, size: standard-2x, autoscaling: { min: 1, max: 3, cpu: 50 } }
  clock: { singleton: true }
schedules:
  tidy: { command: "x: y", schedule: '*/5 * * * MON-FRI', timezone: Europe/Berlin }
environments:
  review: { processes: { web: { size: 512/2048, health-check: { path: /up } } } }
`
const JSON_TEXTS = readdirSync('test/fixtures/app/app-json').map((file) =>
  readFileSync(`test/fixtures/app/app-json/${file}`, 'utf8'),
)

const BITS = [
  '',
  ' ',
  '\n',
  '\r',
  '\t',
  '\0',
  ':',
  ',',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '\\',
  '#',
  '//',
  '*',
  '&a ',
  '*a',
  '!!',
  '-',
  '- ',
  '? ',
  '|',
  '>',
  '%',
  '\uFEFF',
  '\uD800',
  '🙂',
  'web',
  'release',
  '__proto__',
  'null',
  'true',
  '0',
  '-1',
  '1e999',
  '9'.repeat(30),
  'x'.repeat(70),
  '\\u0000',
  '<<: ',
  '@daily',
] as const

function mutate(text: string): string {
  let result = text
  for (let times = 1 + below(4); times > 0; times -= 1) {
    const at = below(result.length + 1)
    const length = below(12)
    const bit = pick(BITS)
    const moved = result.slice(below(result.length + 1)).slice(0, below(30))
    result = result.slice(0, at) + pick([bit, moved, bit + bit]) + result.slice(at + pick([0, 0, 1, length]))
  }
  return result
}

/** Every problem says a place within the file, and both sentences. */
function wellFormed(problems: readonly Problem[], text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).length
  return problems.every(
    ({ at, message, fix }) =>
      at.line !== undefined &&
      at.line >= 1 &&
      at.line <= lines &&
      /[.?!]$/.test(message) &&
      /[.?!…]$/.test(fix) &&
      (at.column ?? 1) >= 1,
  )
}

describe('for any text', () => {
  it('no parser throws, every problem has a place, and what is read is usable', () => {
    const bad: string[] = []
    for (let round = 0; round < 350; round += 1) {
      const procfile = mutate(PROCFILE)
      const appJson = mutate(pick([JSON_TEXTS[0] ?? '', ...JSON_TEXTS]))
      const rengaYml = mutate(RENGA)
      const { entries } = parseProcfile(procfile, 'Procfile')
      if (!entries.every((entry) => isProcessName(entry.type) && entry.command !== '')) bad.push(procfile)
      const reading = readApp({
        procfile: { name: 'Procfile', text: procfile },
        appJson: { name: 'app.json', text: appJson },
        rengaYml: { name: 'renga.yml', text: rengaYml },
        environment: pick(['production', 'review', 'pr-1']),
      })
      const texts = { Procfile: procfile, 'app.json': appJson, 'renga.yml': rengaYml }
      for (const [file, text] of Object.entries(texts)) {
        if (
          !wellFormed(
            reading.problems.filter(({ at }) => at.file === file),
            text,
          )
        )
          bad.push(text)
      }
      const usable = reading.app.processes.every(
        (process) =>
          quantityOf(process) >= 0 &&
          parseSize(`${process.size.cpu}/${process.size.memory}`).size !== undefined,
      )
      if (!usable && !reading.problems.some((problem) => problem.severity === 'error'))
        bad.push(procfile + appJson + rengaYml)
    }
    expect(bad).toEqual([])
  })

  it('app.json is refused exactly where JSON.parse refuses it', () => {
    const different: string[] = []
    let valid = 0
    for (let round = 0; round < 1000; round += 1) {
      const text = mutate(pick([JSON_TEXTS[0] ?? '', ...JSON_TEXTS])).replace(/^\uFEFF/, '')
      const { problems } = parseAppJson(text, 'app.json')
      // Of another tool: its comments are its own affair.
      if (problems.some(({ message }) => message.endsWith("not Heroku's, and is ignored."))) continue
      const syntax = problems.some(({ message }) => /not valid JSON|is empty|NUL/.test(message))
      if (!syntax) valid += 1
      if (syntax === isJson(text)) different.push(text)
    }
    expect(different).toEqual([])
    expect(valid).toBeGreaterThan(50)
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}
