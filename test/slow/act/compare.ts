/**
 * Runs every case through act and through our runner and compares what the steps wrote to $TRACE and how the run ended.
 * Last line: `N passed, N failed`.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { RealClock } from '../../../emulator/clock.ts'
import { startGithub } from '../../../emulator/github/server.ts'
import { runWorkflow } from '../../../emulator/runner/run-workflow.ts'
import { cases } from './cases.ts'

interface Outcome {
  readonly succeeded: boolean
  readonly trace: readonly string[]
  readonly log: string
}

const root = mkdtempSync(join(tmpdir(), 'renga-act-'))
const github = await startGithub({ clock: new RealClock(), contract: false })
let passed = 0
let failed = 0
try {
  for (const [index, { name, files, ordered }] of cases.entries()) {
    const directory = join(root, String(index))
    makeRepository(directory, files)
    const order = (trace: readonly string[]) => (ordered === false ? [...trace].sort() : trace)
    const theirs = act(directory, join(root, `${index}.act`))
    const ours = await own(directory, join(root, `${index}.own`))
    const same =
      theirs.succeeded === ours.succeeded &&
      JSON.stringify(order(theirs.trace)) === JSON.stringify(order(ours.trace))
    if (same && ours.trace.length > 0) {
      passed += 1
      console.log(`ok   ${name} (${ours.trace.length} lines, ${ours.succeeded ? 'success' : 'failure'})`)
    } else {
      failed += 1
      console.log(`FAIL ${name}`)
      console.log(`  act: ${theirs.succeeded ? 'success' : 'failure'} ${JSON.stringify(order(theirs.trace))}`)
      console.log(`  own: ${ours.succeeded ? 'success' : 'failure'} ${JSON.stringify(order(ours.trace))}`)
      if (theirs.trace.length === 0) console.log(theirs.log.split('\n').slice(-20).join('\n'))
      if (ours.trace.length === 0) console.log(ours.log.split('\n').slice(-20).join('\n'))
    }
  }
} finally {
  await github.close()
  rmSync(root, { recursive: true, force: true })
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function act(directory: string, trace: string): Outcome {
  const { status, stdout, stderr } = spawnSync(
    'act',
    [
      'push',
      '-W',
      '.github/workflows/main.yml',
      '-P',
      'ubuntu-latest=-self-hosted',
      '--no-cache-server',
      '--env',
      `TRACE=${trace}`,
      '-s',
      'KEY=s3same-word',
      '--var',
      'REGION=eu-west-1',
    ],
    {
      cwd: directory,
      encoding: 'utf8',
      timeout: 120_000,
      // A home of its own: act asks for a default image when it finds no configuration, and looks for updates.
      env: {
        ...process.env,
        HOME: root,
        XDG_CACHE_HOME: join(root, 'cache'),
        XDG_CONFIG_HOME: join(root, 'config'),
        ACT_DISABLE_VERSION_CHECK: '1',
      },
    },
  )
  return { succeeded: status === 0, trace: readTrace(trace), log: `${stdout}\n${stderr}` }
}

async function own(directory: string, trace: string): Promise<Outcome> {
  const result = await runWorkflow({
    repositoryDir: directory,
    repository: 'acme/shop',
    workflowPath: '.github/workflows/main.yml',
    event: { name: 'push' },
    github: github.runner,
    env: { TRACE: trace },
    secrets: { KEY: 's3same-word' },
    vars: { REGION: 'eu-west-1' },
  })
  const errors = result.errors.map((error) => error.message)
  return {
    succeeded: result.conclusion === 'success',
    trace: readTrace(trace),
    log: [...errors, ...result.jobs.flatMap((job) => job.log)].join('\n'),
  }
}

function readTrace(file: string): readonly string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/\n$/, '').split('\n') : []
}

function makeRepository(directory: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
  }
  const git = (...args: readonly string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', ...args],
      { cwd: directory, stdio: 'ignore' },
    )
  git('init', '--quiet', '--initial-branch=main')
  git('remote', 'add', 'origin', 'https://github.com/acme/shop.git')
  git('add', '--all')
  git('commit', '--quiet', '--message=first')
}
