import { PHASES } from '../../demo/report.ts'

export interface Measured {
  readonly verb: 'deploy' | 'rollback'
  /** From the push or the button to the end of the run. */
  readonly seconds: number
  /** Seconds by phase. */
  readonly phases: ReadonlyMap<string, number>
  readonly served: number
  readonly lost: number
  /** Milliseconds. */
  readonly p99: number
}

/** docs/bench-rollback.md */
export function renderPage(
  measured: readonly Measured[],
  { machine, rate }: { readonly machine: string; readonly rate: number },
): string {
  const phases = [...PHASES.keys()]
  const rows = (['deploy', 'rollback'] as const).map((verb) => {
    const own = measured.filter((one) => one.verb === verb)
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const phase = (name: string) => {
      const seconds = own.flatMap(({ phases: of }) => of.get(name) ?? [])
      return seconds.length === 0 ? '-' : mean(seconds).toFixed(1)
    }
    const all = own.map(({ seconds }) => seconds)
    return [
      verb === 'deploy' ? 'fresh deploy (push)' : 'rollback',
      String(own.length),
      ...phases.map(phase),
      mean(all).toFixed(1),
      `${Math.min(...all).toFixed(1)} to ${Math.max(...all).toFixed(1)}`,
      String(own.reduce((sum, { served }) => sum + served, 0)),
      String(own.reduce((sum, { lost }) => sum + lost, 0)),
      mean(own.map(({ p99 }) => p99)).toFixed(0),
    ]
  })
  const header = [
    '',
    'runs',
    ...phases.map((name) => `${name} s`),
    'all s',
    'range s',
    'requests served',
    'lost',
    'p99 ms',
  ]
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return `# Rollback beside a fresh deploy

\`npm run bench:rollback\` writes this page: the example app under ${rate} requests a second (one of ten writes), by the real workflows and bundles on the emulator, whose AWS is forty times faster than AWS. Each
round is a push of new code and the rollback of it, both with their release phase. It compares the two on one machine; it is not a claim about AWS, where a build takes minutes and tasks start in tens of seconds.

${[line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')}

\`open\` is rollback-release: it chooses the target, checks image and config vars, opens the release. A rollback builds and pushes nothing, and takes the task definitions that were proved before. What the release phase
and the deploy take is mostly their looking: every 2 and every 5 seconds, on the emulator as on AWS. Requests lost must be 0, or the command fails.

Measured on ${machine}, shared with other work.
`
}
