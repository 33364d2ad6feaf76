import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { readManifest } from '../../scripts/action-manifest.ts'
import type { DockerEngine } from './docker-engine.ts'
import type { BenchImage } from './images.ts'
import { run, type Usage, withEngine } from './measure.ts'

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
  /** Brings what is in `source` on the same port into `target`; undefined: the tool does it another way. */
  readonly copy?: (source: Target, target: Target) => Promise<Usage>
}

export interface Bench {
  readonly temp: string
  readonly images: Readonly<Record<Version, BenchImage>>
  /** A dist/ built for the bench. */
  readonly dist: string
  /** What all of them trust. */
  readonly certificate: string
}

const reference = ({ port, repository, tag }: Target) => `127.0.0.1:${port}/${repository}:${tag}`

/** Renga's own bundle, as a runner starts it. */
function renga(
  bench: Bench,
  inputs: Readonly<Record<string, string>>,
  target: Target,
  more: Readonly<Record<string, string>> = {},
): Promise<Usage> {
  const defaults = Object.entries(readManifest('push-ecr').inputs).map(
    ([name, { default: value }]) => [name, value ?? ''] as const,
  )
  const all = { ...Object.fromEntries(defaults), ...inputs }
  const env = {
    ...more,
    AWS_ENDPOINT_URL: `https://127.0.0.1:${target.port}`,
    AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'the-key-of-the-bench',
    NODE_EXTRA_CA_CERTS: bench.certificate,
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

/** Programs written in Go take it so. */
const trusting = ({ temp, certificate }: Bench) => ({ temp, env: { SSL_CERT_FILE: certificate } })

export const crane = (bench: Bench, program: string): Tool => ({
  name: 'crane',
  from: 'OCI layout',
  push: (version, target) =>
    run([program, 'push', bench.images[version].directory, reference(target)], trusting(bench)),
  copy: (source, target) => run([program, 'copy', reference(source), reference(target)], trusting(bench)),
})

export const skopeo = (bench: Bench): Tool => ({
  name: 'skopeo',
  from: 'OCI layout',
  push: (version, target) =>
    run(
      ['skopeo', 'copy', `oci:${bench.images[version].directory}:bench`, `docker://${reference(target)}`],
      trusting(bench),
    ),
  copy: (source, target) =>
    run(
      ['skopeo', 'copy', `docker://${reference(source)}`, `docker://${reference(target)}`],
      trusting(bench),
    ),
})

const inEngine = (version: Version) => `renga-bench/${version}:1`

/** Loads both images into the engine. */
export function loadInto(engine: DockerEngine, { images }: Bench): void {
  for (const version of ['base', 'changed'] as const) {
    const target = `docker-daemon:${inEngine(version)}`
    const source = `oci:${images[version].directory}:bench`
    execFileSync('skopeo', ['copy', '--dest-daemon-host', engine.host, source, target], { stdio: 'ignore' })
  }
}

export const rengaFromDocker = (bench: Bench, engine: DockerEngine): Tool => ({
  name: 'Renga',
  from: 'Docker daemon',
  push: (version, target) =>
    withEngine(engine.pid, () =>
      renga(bench, { ...common(target), image: `docker-daemon:${inEngine(version)}` }, target, {
        DOCKER_HOST: engine.host,
      }),
    ),
})

export const dockerPush = (bench: Bench, engine: DockerEngine): Tool => ({
  name: 'docker push',
  from: 'Docker daemon',
  push: async (version, target) => {
    await engine.forget()
    return pushTagged(bench, engine, version, target)
  },
  // The engine has just pushed the source and remembers it.
  copy: (_source, target) => pushTagged(bench, engine, 'base', target),
})

async function pushTagged(
  { temp }: Bench,
  engine: DockerEngine,
  version: Version,
  target: Target,
): Promise<Usage> {
  engine.docker('tag', inEngine(version), reference(target))
  try {
    const command = ['docker', '--host', engine.host, 'push', '--quiet', reference(target)]
    return await withEngine(engine.pid, () => run(command, { temp }))
  } finally {
    engine.docker('rmi', reference(target))
  }
}
