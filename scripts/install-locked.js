/**
 * Runs before `npm test` and `npm run demo`: installs the locked dependencies where they are missing or other than
 * package-lock.json says, in one line, and costs one comparison otherwise. Plain JavaScript, and nothing but Node: it
 * runs on the machine's Node, before the project's own is there: any that `engines` in package.json names. The lowest
 * is the first that comes with an npm (9.6.6) that installs optional packages for glibc.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// `import.meta.dirname` came with Node 20.11 only.
const ROOT = fileURLToPath(new URL('..', import.meta.url))

const why = reason()
if (why !== undefined) {
  console.log(`Installing the locked dependencies (npm ci): ${why}.`)
  process.exitCode = install()
}

/** Why an installation is needed; undefined when what is installed is what is locked. */
function reason() {
  const locked = packagesOf('package-lock.json')
  // npm writes it last, so an installation that was cut short has none:
  // https://docs.npmjs.com/cli/configuring-npm/package-lock-json#hidden-lockfiles
  const installed = packagesOf('node_modules/.package-lock.json')
  if (installed === undefined) return 'node_modules is missing or incomplete'
  for (const [path, { version, integrity, optional, devOptional, link }] of Object.entries(locked ?? {})) {
    // The others are the repository's own: the root and its workspaces.
    if (!path.includes('node_modules/') || link) continue
    const found = installed[path]
    // Optional packages of other platforms are not installed.
    if (found === undefined && (optional || devOptional)) continue
    if (found?.version !== version || found?.integrity !== integrity)
      return `node_modules is older than package-lock.json (${path.replace(/^.*node_modules\//, '')})`
  }
  const extra = Object.keys(installed).find((path) => locked?.[path] === undefined)
  return extra === undefined ? undefined : `node_modules is older than package-lock.json (${extra})`
}

/** The packages of a lock file by their paths; undefined where it cannot be read. */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * npm's exit code. npm's own script where npm runs us: on Windows `npm` is no program that can be started without a
 * shell.
 */
function install() {
  const options = ['ci', '--no-fund', '--no-audit', '--loglevel=error']
  const script = process.env.npm_execpath
  const [command, ...args] = script === undefined ? ['npm'] : [process.execPath, script]
  const { status, error } = spawnSync(command, [...args, ...options], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (error !== undefined)
    console.error(`npm could not be started: ${error.message}. Install npm, or run npm ci yourself.`)
  return status ?? 1
}
