import { runStub } from '../../e2e/run-stub.ts'

export interface ActionRun {
  readonly exitCode: number
  readonly log: string
  readonly summary: string
  readonly outputs: ReadonlyMap<string, string>
}

/** Runs an action of dist/ as the runner does, in a job of an invented repository. */
export async function runAction(
  name: string,
  inputs: Readonly<Record<string, string>>,
  options: {
    readonly workspace: string
    readonly temp: string
    readonly env?: Readonly<Record<string, string>>
    /** SIGINT, as a cancelled run gets it, when the log has said this. */
    readonly interruptAt?: string
  },
): Promise<ActionRun> {
  let interrupted = false
  const { code, log, summary, outputs } = await runStub(name, {
    inputs,
    workspace: options.workspace,
    temp: options.temp,
    env: {
      ...machine(),
      GITHUB_REPOSITORY: 'octo/docker-build',
      GITHUB_SHA: 'c0ffee0123456789c0ffee0123456789c0ffee01',
      GITHUB_SERVER_URL: 'https://github.com',
      ...options.env,
    },
    onLine: (line, kill) => {
      if (interrupted || options.interruptAt === undefined || !line.includes(options.interruptAt)) return
      interrupted = true
      kill('SIGINT')
    },
  })
  return { exitCode: code ?? -1, log, summary, outputs: new Map(Object.entries(outputs)) }
}

/** What a step has of this machine: the way to the engine, and the authorities of its registries. */
function machine(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ['DOCKER_HOST', 'NODE_EXTRA_CA_CERTS'].flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value] as const]
    }),
  )
}
