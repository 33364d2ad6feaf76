/**
 * No file of the product writes ARNs, host names or console addresses of one partition: src/platform/region.ts knows
 * them all.
 */
import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { renderPartitions } from '../../scripts/partitions.ts'
import { isNode, parseTypeScript, type Source, sourcesUnder } from '../support/syntax.ts'

const HOME = ['src/platform/partition-table.ts', 'src/platform/region.ts']

/** Names of services that roles trust: the same in every partition. */
const PRINCIPAL = /\b(ecs|ecs-tasks|scheduler)\.amazonaws\.com(?![\w.])/g
/** An example in a message or a description: what is meant, not what is used. */
const EXAMPLE = /\be\.g\. .*/gs

/** `file:line` of every text and pattern, comments left out, that holds what only one partition has. */
const fixed = ({ file, text }: Source): readonly string[] => {
  const found: number[] = []
  const check = (value: string, line: number) => {
    const rest = value.replace(EXAMPLE, '').replace(PRINCIPAL, '').replaceAll('\\', '')
    if (/arn:aws(:|-[a-z]+:)|amazonaws|\.api\.aws|console\.aws/.test(rest)) found.push(line)
  }
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each)
    if (!isNode(value)) return
    const { line } = value.loc.start
    if (value.type === 'StringLiteral') check(String(value['value']), line)
    if (value.type === 'RegExpLiteral') check(String(value['pattern']), line)
    if (value.type === 'TemplateElement') check(text.slice(value.start, value.end), line)
    for (const [key, child] of Object.entries(value))
      if (!/^(loc|extra|.*[cC]omments)$/.test(key)) visit(child)
  }
  visit(parseTypeScript(text))
  return [...new Set(found)].map((line) => `${file}:${line}`)
}

it('src and actions are written for all partitions', () => {
  const all = sourcesUnder(['src', 'actions'])
  expect(all.length).toBeGreaterThan(400)
  expect(all.filter(({ file }) => !HOME.includes(file)).flatMap(fixed)).toEqual([])
})

it.each([
  ['an ARN of the commercial partition', 'const arn = `arn:aws:ecs:${region}:1:cluster/main`'],
  ['a target of a schedule', "const target = 'arn:aws:scheduler:::aws-sdk:ecs:updateService'"],
  ['an ARN of another partition', "const arn = 'arn:aws-cn:iam::1:role/x'"],
  ['a test for the commercial partition', "const commercial = arn.startsWith('arn:aws:')"],
  ['a registry', 'const host = `${id}.dkr.ecr.${region}.amazonaws.com`'],
  ['a pattern for its hosts', 'const HOST = /\\.amazonaws\\.com$/'],
  ['the console', 'const url = `https://${region}.console.aws.amazon.com/ecs`'],
  ['an audience', "const AUDIENCE = 'sts.amazonaws.com'"],
])('%s is found', (_what, text) => expect(fixed({ file: 'src/x.ts', text })).toEqual(['src/x.ts:1']))

it.each([
  '// https://docs.aws.amazon.com, arn:aws:iam::1:role/x',
  "const PATTERN = '^arn:aws[a-z-]*:iam:'",
  'const form = "a role\'s ARN, e.g. arn:aws:iam::123456789012:role/x"',
  "const trusted = 'ecs-tasks.amazonaws.com'",
])('%s is not', (text) => expect(fixed({ file: 'src/x.ts', text })).toEqual([]))

it("the table is the SDK's, as npm run docs writes it", () =>
  expect(readFileSync('src/platform/partition-table.ts', 'utf8')).toBe(renderPartitions()))
