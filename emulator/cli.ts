/** `npm run emulator [-- --port 4510]`: the emulator alone, for any AWS client, until Ctrl-C. */
import { parseArgs } from 'node:util'
import { describeError } from '../src/runtime/errors.ts'
import type { GithubServer } from './github/server.ts'
import { strangerJob } from './github/stranger-job.ts'
import type { JobIdentity } from './runner/ports.ts'

const USAGE = `Usage: npm run emulator -- [options]
  --port <n>           port of the AWS endpoint (default 4510, 0 for any free one)
  --github-port <n>    port of GitHub (default: any free one)
  --region <name>      region in every ARN (default us-east-1)
  --account <id>       account id, 12 digits (default 123456789012)
  --pace <factor>      1 is AWS's pace, 0.05 twenty times faster (default 1)
  --job <owner/name[:environment]>
                       prints what a GitHub job gets its OIDC tokens with, for aws-actions/configure-aws-credentials
                       and 'aws sts assume-role-with-web-identity'
  --strict             refuse what the SDK's models do not know, instead of ignoring it as AWS does
  --any-signature      take requests whose signature does not match, as behind a proxy
`

try {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4510' },
      'github-port': { type: 'string', default: '0' },
      region: { type: 'string', default: 'us-east-1' },
      account: { type: 'string', default: '123456789012' },
      pace: { type: 'string', default: '1' },
      job: { type: 'string' },
      strict: { type: 'boolean', default: false },
      'any-signature': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) process.stdout.write(USAGE)
  else await run(values)
} catch (error) {
  process.stderr.write(`${describeError(error)}\n${USAGE}`)
  process.exitCode = 1
}

async function run(values: {
  readonly port: string
  readonly 'github-port': string
  readonly region: string
  readonly account: string
  readonly pace: string
  readonly job?: string | undefined
  readonly strict: boolean
  readonly 'any-signature': boolean
}): Promise<void> {
  const job = values.job === undefined ? undefined : strangerJob(values.job)
  const options = {
    port: integer('port', values.port),
    githubPort: integer('github-port', values['github-port']),
    region: values.region,
    accountId: values.account,
    timings: positive('pace', values.pace),
    strict: values.strict,
    verifySignatures: !values['any-signature'],
  }
  // Asked for before anything is started: what a signal meets half-way is still cleaned up.
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  // Half a second of models, for which nobody waits to read the usage.
  const { startEmulator } = await import('./emulator.ts')
  const emulator = await startEmulator(options)
  const lines = [
    '# Point any AWS client at the emulator:',
    ...Object.entries(emulator.env).map(([name, value]) => `export ${name}=${value}`),
    `# GitHub: ${emulator.github.serverUrl} (API ${emulator.github.apiUrl}, OIDC issuer ${emulator.github.issuer})`,
    ...(job === undefined ? [] : tokenLines(emulator.github, job)),
    `# What was called: ${emulator.endpoint}/_renga/calls   Faults: ${emulator.endpoint}/_renga/faults`,
    '# Ctrl-C ends it and everything it runs.',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  await ended
  await emulator.close()
}

/** The variables that the runner sets for a job with `id-token: write`. */
function tokenLines({ runner }: GithubServer, job: JobIdentity): readonly string[] {
  const { requestUrl, requestToken } = runner.offerIdToken(job)
  return [
    `# OIDC tokens of a job of ${job.repository}: curl -sH "Authorization: bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=sts.amazonaws.com"`,
    `export ACTIONS_ID_TOKEN_REQUEST_URL='${requestUrl}'`,
    `export ACTIONS_ID_TOKEN_REQUEST_TOKEN=${requestToken}`,
  ]
}

function integer(name: string, text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new Error(`--${name} must be a port number, not '${text}'.`)
  return Number(text)
}

function positive(name: string, text: string): number {
  const number = Number(text)
  if (!Number.isFinite(number) || number <= 0)
    throw new Error(`--${name} must be a number above 0, not '${text}'.`)
  return number
}
