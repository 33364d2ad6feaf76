import { chmod, mkdir, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../../../src/image/oci/digest.ts'
import { runStub } from '../../e2e/run-stub.ts'
import { dockerArchive } from '../../support/image/archives.ts'

/** Writes down what it is started with, and answers as an engine that has one image. */
const DOCKER = `#!/bin/sh
folder=$(dirname "$0")
{ tr '\\0' ' ' </proc/$$/cmdline; echo; } >>"$folder/arguments"
case "$1" in
  version) echo 28.0.4 ;;
  image) cat "$folder/inspected.json" ;;
  save) cat "$folder/image.tar" ;;
esac
`
const AWS_SECRET = 'wJalrXUtnFEMIexamplesecret'

export interface Traces {
  readonly code: number | null
  /** Token and password of the registry, as the action has masked them, and the key of the job. */
  readonly secrets: readonly string[]
  /** Lines of the log that are no command to mask. */
  readonly log: string
  /** One line for each program that the action has started. */
  readonly arguments: string
  /** Every file that was written below its home, its temporary folder and its workspace -> what is in it. */
  readonly files: ReadonlyMap<string, string>
}

/** Runs the bundle of push-ecr with an image of a Docker engine, and gathers everything that it leaves. */
export async function traceCredentials(endpoint: string, directory: string): Promise<Traces> {
  const temp = await mkdtemp(join(directory, 'traced-'))
  const bin = join(directory, 'bin')
  await mkdir(bin)
  const layer = 'a layer in plain bytes'
  const archive = await dockerArchive([{ path: 'a/layer.tar', plain: layer }])
  const inspected = {
    Id: sha256('config'),
    Architecture: 'amd64',
    Os: 'linux',
    Config: {},
    RootFS: { Layers: [sha256(layer)] },
  }
  await writeFile(join(bin, 'image.tar'), archive)
  await writeFile(join(bin, 'inspected.json'), JSON.stringify([inspected]))
  await writeFile(join(bin, 'docker'), DOCKER)
  await chmod(join(bin, 'docker'), 0o755)
  const run = await runStub('push-ecr', {
    inputs: { image: 'docker-daemon:app:1', repository: 'app', 'aws-region': 'eu-west-1', tags: 'traced' },
    env: {
      PATH: `${bin}:${process.env['PATH']}`,
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
      AWS_SECRET_ACCESS_KEY: AWS_SECRET,
    },
    workspace: temp,
    temp,
  })
  const masked = run.log.split('\n').filter((line) => line.startsWith('::add-mask::'))
  return {
    code: run.code,
    secrets: [...masked.map((line) => line.slice('::add-mask::'.length)), AWS_SECRET],
    log: run.log
      .split('\n')
      .filter((line) => !line.startsWith('::add-mask::'))
      .join('\n'),
    arguments: await readFile(join(bin, 'arguments'), 'utf8'),
    files: await filesBelow(temp),
  }
}

async function filesBelow(directory: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  for (const name of await readdir(directory, { recursive: true })) {
    const path = join(directory, name)
    if ((await stat(path)).isFile()) files.set(name, await readFile(path, 'latin1'))
  }
  return files
}
