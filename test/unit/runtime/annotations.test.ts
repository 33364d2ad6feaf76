import { expect, it } from '@jest/globals'
import { type AnnotationSink, Annotations } from '../../../src/runtime/annotations.ts'

/** As GitHub shows a step: ten annotations of a kind, in the order of the log. */
function stepOf(count: number, kind: 'error' | 'warning' | 'notice' = 'error') {
  const annotated: string[] = []
  const log: string[] = []
  const annotate = (
    message: string | Error,
    at: { readonly file?: string; readonly startLine?: number } = {},
  ) => {
    annotated.push([at.file, at.startLine, String(message)].filter((part) => part !== undefined).join(':'))
    log.push(String(message))
  }
  const sink: AnnotationSink = {
    error: annotate,
    warning: annotate,
    notice: annotate,
    info: (line) => log.push(line),
  }
  const annotations = new Annotations(sink)
  for (let at = 1; at <= count; at += 1)
    annotations.add(kind, `problem ${at}`, { file: 'Procfile', line: at })
  annotations.finish()
  return { shown: annotated, log }
}

const upTo = (count: number) =>
  Array.from({ length: count }, (_, at) => `Procfile:${at + 1}:problem ${at + 1}`)

it.each([1, 9, 10])('C20: %i annotations are shown as they are', (count) => {
  expect(stepOf(count).shown).toEqual(upTo(count))
})

it.each([
  [11, 'error'],
  [30, 'error'],
  [300, 'error'],
  [300, 'warning'],
  [12, 'notice'],
] as const)('C20: of %i %ss nine are shown, and how many more there are', (count, kind) => {
  const { shown, log } = stepOf(count, kind)
  expect(shown).toEqual([
    ...upTo(9),
    `${count - 9} more ${kind}s: GitHub shows 10 of a step. The log of this step has them all.`,
  ])
  const word = { error: 'Error', warning: 'Warning', notice: 'Notice' }[kind]
  expect(log[9]).toBe(`${word}: Procfile:10: problem 10`)
  expect(log).toHaveLength(count + 1)
})

it('an annotation has the place that is known, and the log says the same', () => {
  const said: unknown[] = []
  const write = (kind: string) => (text: string | Error, at?: object) => said.push([kind, text, at])
  const annotations = new Annotations({
    error: write('error'),
    warning: write('warning'),
    notice: write('notice'),
    info: (line) => said.push(line),
  })
  annotations.add('error', 'none')
  annotations.add('warning', 'file', { file: 'Procfile' })
  annotations.add('notice', 'line', { file: 'Procfile', line: 3 })
  annotations.add('error', 'column', { file: 'app.json', line: 3, column: 7 })
  expect(said.splice(0)).toEqual([
    ['error', 'none', {}],
    ['warning', 'file', { file: 'Procfile' }],
    ['notice', 'line', { file: 'Procfile', startLine: 3 }],
    ['error', 'column', { file: 'app.json', startLine: 3, startColumn: 7 }],
  ])
  for (let at = 0; at < 9; at += 1) annotations.add('warning', 'more', { file: 'x' })
  said.splice(0)
  annotations.add('warning', 'column', { file: 'app.json', line: 3, column: 7 })
  annotations.add('warning', 'file', { file: 'Procfile' })
  annotations.add('warning', 'none')
  expect(said.splice(0)).toEqual([
    'Warning: app.json:3:7: column',
    'Warning: Procfile: file',
    'Warning: none',
  ])
  annotations.finish()
  annotations.finish()
  // One was held back before these three.
  const left = '4 more warnings: GitHub shows 10 of a step. The log of this step has them all.'
  expect(said).toEqual([['warning', left, {}]])
})

it('an annotation that is only in the log is no command to the runner', () => {
  const lines: string[] = []
  const none = () => {}
  const annotations = new Annotations({
    error: none,
    warning: none,
    notice: none,
    info: (line) => lines.push(line),
  })
  for (let at = 0; at < 12; at += 1) annotations.add('warning', 'x\n::add-mask::y')
  annotations.finish()
  expect(lines).toHaveLength(3)
  expect(lines.join('\n')).not.toMatch(/^::/m)
})
