import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { readManifest } from '../../scripts/action-manifest.ts'
import type { BenchImage } from './images.ts'
import { run, type Usage, withDaemon } from './measure.ts'

/** What a tool is asked to push: one of the two images, into a repository behind a port of 127.0.0.1. */
export interface Target {
  readonly port: number
  readonly repository: string
  readonly tag: string
}

export type Version = 'base' | 'changed'

export interface Tool {
  readonly name: string
  /** Where its image is when it starts. */
  readonly from: 'OCI layout' | 'Docker daemon'
  push(version: Version, target: Target): Promise<Usage>
  /** Brings what is in `source` on the same port into `target`. */
  copy(source: Target, target: Target): Promise<Usage>
}

export interface Bench {
  readonly temp: string
  readonly images: Readonly<Record<Version, BenchImage>>
  /** A dist/ built for the bench. */
  readonly dist: string
  readonly crane: string
}

const reference = ({ port, repository, tag }: Target) => `127.0.0.1:${port}/${repository}:${tag}`

/** Renga's own bundle, as a runner starts it. */
function renga(bench: Bench, inputs: Readonly<Record<string, string>>, target: Target): Promise<Usage> {
  const defaults = Object.entries(readManifest('push-ecr').inputs).map(
    ([name, { default: value }]) => [name, value ?? ''] as const,
  )
  const all = { ...Object.fromEntries(defaults), ...inputs }
  const env = {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${target.port}`,
    AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'example',
    RUNNER_TEMP: bench.temp,
    GITHUB_WORKSPACE: bench.temp,
    ...Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  }
  return run([process.execPath, join(bench.dist, 'push-ecr', 'index.js')], { env, temp: bench.temp })
}

const common = ({ repository, tag }: Target) => ({ 'aws-region': 'eu-west-1', repository, tags: tag })

export const rengaFromLayout = (bench: Bench): Tool => ({
  name: 'Renga',
  from: 'OCI layout',
  push: (version, target) =>
    renga(bench, { ...common(target), image: `oci:${bench.images[version].directory}` }, target),
  copy: (source, target) => renga(bench, { ...common(target), image: reference(source) }, target),
})

export const crane = ({ temp, images, crane: program }: Bench): Tool => ({
  name: 'crane',
  from: 'OCI layout',
  push: (version, target) => run([program, 'push', images[version].directory, reference(target)], { temp }),
  copy: (source, target) => run([program, 'copy', reference(source), reference(target)], { temp }),
})

export const skopeo = ({ temp, images }: Bench): Tool => ({
  name: 'skopeo',
  from: 'OCI layout',
  push: (version, target) =>
    run(
      [
        'skopeo',
        'copy',
        '--dest-tls-verify=false',
        `oci:${images[version].directory}:bench`,
        `docker://${reference(target)}`,
      ],
      { temp },
    ),
  copy: (source, target) =>
    run(
      [
        'skopeo',
        'copy',
        '--src-tls-verify=false',
        '--dest-tls-verify=false',
        `docker://${reference(source)}`,
        `docker://${reference(target)}`,
      ],
      { temp },
    ),
})

const inDaemon = (version: Version) => `renga-bench/${version}:1`
const docker = (...args: readonly string[]) => execFileSync('docker', [...args], { stdio: 'ignore' })

/** Loads both images into the Docker daemon. */
export function loadIntoDaemon({ images }: Bench): void {
  for (const version of ['base', 'changed'] as const)
    execFileSync(
      'skopeo',
      ['copy', `oci:${images[version].directory}:bench`, `docker-daemon:${inDaemon(version)}`],
      { stdio: 'ignore' },
    )
}

export function removeFromDaemon(): void {
  docker('rmi', '--force', inDaemon('base'), inDaemon('changed'))
}

export const rengaFromDocker = (bench: Bench): Tool => ({
  name: 'Renga',
  from: 'Docker daemon',
  push: (version, target) =>
    withDaemon(() =>
      renga(bench, { ...common(target), image: `docker-daemon:${inDaemon(version)}` }, target),
    ),
  copy: () => Promise.reject(new Error('measured from a layout')),
})

export const dockerPush = ({ temp }: Bench): Tool => ({
  name: 'docker push',
  from: 'Docker daemon',
  push: (version, target) => pushTagged(inDaemon(version), target, temp),
  // The daemon has pushed the source, so it knows where the layers are.
  copy: (_source, target) => pushTagged(inDaemon('base'), target, temp),
})

async function pushTagged(image: string, target: Target, temp: string): Promise<Usage> {
  docker('tag', image, reference(target))
  try {
    return await withDaemon(() => run(['docker', 'push', '--quiet', reference(target)], { temp }))
  } finally {
    docker('rmi', reference(target))
  }
}
