import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const CRANE = 'v0.22.1'

/** What the bench starts, and the Debian package that has it. */
const DEBIAN: Readonly<Record<string, string>> = {
  'docker-registry': 'docker-registry',
  skopeo: 'skopeo',
  openssl: 'openssl',
  python3: 'python3',
  dockerd: 'docker.io',
}

/** Installs what is missing, as root. Throws with the names of what cannot be had. */
export function installPrograms(): void {
  const missing = Object.keys(DEBIAN).filter((program) => !isThere(program))
  if (missing.length === 0) return
  const packages = missing.map((program) => DEBIAN[program] ?? program)
  console.log(`Installing ${packages.join(', ')} (missing: ${missing.join(', ')})`)
  const apt = (...args: readonly string[]) =>
    execFileSync('apt-get', [...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  apt('update', '-qq')
  apt('install', '-y', '-qq', ...packages)
}

/** crane, built from its Go module into .cache/bin, once for each version. */
export function cranePath(): string {
  const bin = join(process.cwd(), '.cache', 'bin', `crane-${CRANE}`)
  const program = join(bin, 'crane')
  if (!existsSync(program)) {
    execFileSync('go', ['install', `github.com/google/go-containerregistry/cmd/crane@${CRANE}`], {
      env: { ...process.env, GOBIN: bin },
      stdio: 'inherit',
    })
  }
  return program
}

function isThere(program: string): boolean {
  try {
    execFileSync('sh', ['-c', 'command -v "$0"', program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
