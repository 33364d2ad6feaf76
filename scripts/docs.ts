/**
 * Writes the generated parts of the docs: the input and output tables of every actions/<name>/README.md from its
 * action.yml, its policies from src/platform/iam-policies, the table of docs/emulator.md from emulator/timings.ts, and
 * src/platform/partition-table.ts from the AWS SDK. `node scripts/docs.ts --check` only says whether they are up to
 * date.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { awsTimings } from '../emulator/timings.ts'
import { type ActionManifest, actionNames, readManifest } from './action-manifest.ts'
import { renderPartitions } from './partitions.ts'
import { policyBlocks } from './policies.ts'

const START = '<!-- api-start -->'
const END = '<!-- api-end -->'

/** The tables, without the markers. */
export function renderApi(manifest: ActionManifest): string {
  const inputs = Object.entries(manifest.inputs).map(
    ([name, { description, required, default: value }]) =>
      `| \`${name}\` | ${cell(description)} | ${required ? 'yes' : 'no'} |${value === undefined || value === '' ? '' : ` \`${value}\``} |`,
  )
  const outputs = Object.entries(manifest.outputs).map(
    ([name, { description }]) => `| \`${name}\` | ${cell(description)} |`,
  )
  return [
    '### Inputs',
    '',
    '| input | what it is | required | default |',
    '| --- | --- | --- | --- |',
    ...inputs,
    '',
    '### Outputs',
    '',
    '| output | what it is |',
    '| --- | --- |',
    ...outputs,
  ].join('\n')
}

/** `readme` with its API block replaced. Throws when the markers are missing. */
export function withApi(readme: string, manifest: ActionManifest): string {
  return withBlock(readme, START, END, renderApi(manifest), `README.md of '${manifest.name}'`)
}

/** `readme` with its policies replaced. Throws when markers are missing. */
export function withPolicies(readme: string, action: string): string {
  return policyBlocks(action).reduce(
    (text, [name, block]) =>
      withBlock(text, `<!-- ${name}-start -->`, `<!-- ${name}-end -->`, block, `README.md of '${action}'`),
    readme,
  )
}

function renderTimings(): string {
  const rows = Object.entries(awsTimings).map(
    ([name, { ms, what, source }]) => `| \`${name}\` | ${duration(ms)} | ${cell(what)} | ${cell(source)} |`,
  )
  return ['| entry | AWS | what | source |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function withBlock(
  text: string,
  startMarker: string,
  endMarker: string,
  block: string,
  where: string,
): string {
  const start = text.indexOf(startMarker)
  const end = text.indexOf(endMarker)
  if (start === -1 || end < start) throw new Error(`${where} has no ${startMarker} … ${endMarker} block`)
  return `${text.slice(0, start + startMarker.length)}\n\n${block}\n\n${text.slice(end)}`
}

/** One line. GitHub reads `<cluster>` as HTML and shows nothing; in code it is text. */
const cell = (text: string): string =>
  text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\|/g, '\\|')
    .split('`')
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/</g, '\\<')))
    .join('`')

function duration(ms: number): string {
  if (ms >= 86_400_000) return `${ms / 86_400_000} d`
  if (ms >= 3_600_000) return `${ms / 3_600_000} h`
  if (ms >= 60_000) return `${ms / 60_000} min`
  return ms >= 1_000 ? `${ms / 1_000} s` : `${ms} ms`
}

if (import.meta.main) {
  const check = process.argv.includes('--check')
  const pages: readonly (readonly [path: string, render: (before: string) => string])[] = [
    ...actionNames().map(
      (name) =>
        [
          `actions/${name}/README.md`,
          (before: string) => withPolicies(withApi(before, readManifest(name)), name),
        ] as const,
    ),
    [
      'docs/emulator.md',
      (before) =>
        withBlock(
          before,
          '<!-- timings-start -->',
          '<!-- timings-end -->',
          renderTimings(),
          'docs/emulator.md',
        ),
    ],
    ['src/platform/partition-table.ts', renderPartitions],
  ]
  let stale = 0
  for (const [path, render] of pages) {
    const before = readFileSync(path, 'utf8')
    const after = render(before)
    if (before === after) continue
    stale += 1
    if (check) console.error(`${path}: its generated parts are stale. Run 'npm run docs' and commit.`)
    else writeFileSync(path, after)
  }
  if (check && stale > 0) process.exit(1)
}
