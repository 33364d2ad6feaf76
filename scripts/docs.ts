/**
 * Writes the input and output tables of every actions/<name>/README.md from its action.yml, between
 * `<!-- api-start -->` and `<!-- api-end -->`. `node scripts/docs.ts --check` only says whether they are up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type ActionManifest, actionNames, readManifest } from './action-manifest.ts'

const START = '<!-- api-start -->'
const END = '<!-- api-end -->'

/** The tables, without the markers. */
export function renderApi(manifest: ActionManifest): string {
  const inputs = Object.entries(manifest.inputs).map(
    ([name, { description, required, default: value }]) =>
      `| \`${name}\` | ${cell(description)} | ${required ? 'yes' : 'no'} | ${value === undefined || value === '' ? '' : `\`${value}\``} |`,
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
  const start = readme.indexOf(START)
  const end = readme.indexOf(END)
  if (start === -1 || end < start)
    throw new Error(`README.md of '${manifest.name}' has no ${START} … ${END} block`)
  return `${readme.slice(0, start + START.length)}\n${renderApi(manifest)}\n${readme.slice(end)}`
}

const cell = (text: string): string =>
  text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\|/g, '\\|')

if (import.meta.main) {
  const check = process.argv.includes('--check')
  let stale = 0
  for (const name of actionNames()) {
    const path = `actions/${name}/README.md`
    const before = readFileSync(path, 'utf8')
    const after = withApi(before, readManifest(name))
    if (before === after) continue
    stale += 1
    if (check)
      console.error(`${path}: its API tables do not match action.yml. Run 'npm run docs' and commit.`)
    else writeFileSync(path, after)
  }
  if (check && stale > 0) process.exit(1)
}
