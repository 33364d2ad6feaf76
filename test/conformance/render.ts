/**
 * `node test/conformance/render.ts`: writes the table into docs/conformance.md. `--check` only says whether it is up to
 * date.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { wrapProse } from '../../scripts/wrap-prose.ts'
import { STRATEGIES } from './harness.ts'
import type { Cell, Outcome, Scenario } from './scenario.ts'
import { GROUPS, SCENARIOS } from './scenarios.ts'

export const PAGE = 'docs/conformance.md'

export function renderPage(): string {
  const cells = SCENARIOS.flatMap(({ cells }) => Object.values(cells))
  const played = cells.filter((cell) => !('na' in cell)).length
  const reasons = [...new Set(cells.flatMap((cell) => ('na' in cell ? [cell.na] : [])))]
  return wrapProse(`# What a deploy reports in each scenario

<!-- Written by test/conformance/render.ts from the table in test/conformance/scenarios: do not edit. -->

${SCENARIOS.length} scenarios, ${played} cells. Each cell is a test: it runs the action's own \`deploy\` with the real AWS SDK against the
[emulator](emulator.md), in virtual time, with AWS's own timings. v1 is live and v2 is being deployed.

A cell shows **the verdict** (green only for _landed_), which release has the production traffic 15 minutes later, and
the release's status in the ledger. _refused_ means that the action failed before it changed anything. \`n/a\` is
explained below.

\`npm test\` runs every fourth row in one of its columns, in rotation; \`node test/conformance/main.ts\` runs every cell.

${GROUPS.map(({ title, scenarios }) => renderGroup(title, scenarios, reasons)).join('\n\n')}

## Why a cell is n/a

${reasons.map((reason, at) => `${at + 1}. ${reason}.`).join('\n')}
`)
}

function renderGroup(title: string, scenarios: readonly Scenario[], reasons: readonly string[]): string {
  const rows = scenarios.map(({ name, documented, cells }) => {
    const columns = STRATEGIES.map((strategy) => renderCell(cells[strategy], reasons))
    return `| ${name} | ${columns.join(' | ')} | ${linked(documented)} |`
  })
  return `## ${title}

| scenario | ${STRATEGIES.join(' | ')} | documented |
| --- |${' --- |'.repeat(STRATEGIES.length + 1)}
${rows.join('\n')}`
}

function renderCell(cell: Cell, reasons: readonly string[]): string {
  if ('na' in cell) return `n/a (${reasons.indexOf(cell.na) + 1})`
  return `**${cell.verdict}**, ${serving(cell)}, ${cell.release}`
}

const serving = ({ serves }: Outcome): string => (serves === 'nothing' ? 'nothing live' : `${serves} live`)

/** URLs as links named by their last part. */
const linked = (text: string): string =>
  text.replace(/https:\/\/[^\s;,)]+/g, (url) => `[${url.replace(/\/$/, '').split('/').at(-1)}](${url})`)

if (import.meta.main) {
  const page = renderPage()
  if (!process.argv.includes('--check')) writeFileSync(PAGE, page)
  else if (readFileSync(PAGE, 'utf8') !== page) {
    console.error(`${PAGE} is stale. Run 'node test/conformance/render.ts' and commit.`)
    process.exitCode = 1
  }
}
