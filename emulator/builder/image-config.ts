import { FIXED_TIME } from '../../src/buildpacks/source/tar.ts'
import { BUILD_METADATA_LABEL, HOST_RUNTIME_LABEL } from '../../src/image/oci/processes.ts'
import type { PlannedProcess } from './process-plan.ts'

/** Where the app is in every image that a buildpack made. */
export const WORKSPACE = '/workspace'

/**
 * The config of an image made by the embedded builder. Same input, same text: no time, no commit, no host name in it.
 * Labels: https://github.com/buildpacks/spec/blob/main/platform.md#iobuildpacksbuildmetadata-json
 */
export function imageConfig(image: {
  readonly architecture: string
  readonly processes: readonly PlannedProcess[]
  readonly layers: readonly { readonly diffId: string; readonly createdBy: string }[]
}): string {
  const first = image.processes.find((process) => process.default)
  const created = FIXED_TIME.toISOString().replace('.000', '')
  const metadata = {
    processes: image.processes.map((process) => ({
      type: process.type,
      command: ['/bin/sh', '-c'],
      args: [process.command],
      direct: true,
      ...(process.default ? { default: true } : {}),
      'working-dir': WORKSPACE,
      buildpackID: 'renga/embedded',
    })),
    buildpacks: [{ id: 'renga/embedded', version: '1' }],
    launcher: { version: '1', source: { git: { repository: '', commit: '' } } },
  }
  return JSON.stringify({
    created,
    architecture: image.architecture,
    os: 'linux',
    config: {
      Env: ['NODE_ENV=production'],
      ...(first === undefined ? {} : { Entrypoint: [`/cnb/process/${first.type}`] }),
      WorkingDir: WORKSPACE,
      Labels: { [BUILD_METADATA_LABEL]: JSON.stringify(metadata), [HOST_RUNTIME_LABEL]: 'host-node' },
    },
    rootfs: { type: 'layers', diff_ids: image.layers.map((layer) => layer.diffId) },
    history: image.layers.map((layer) => ({ created, created_by: layer.createdBy })),
  })
}

/** Node's `process.arch` in the words of an image config; unknown names stay. */
export function ociArchitecture(arch: string): string {
  return { x64: 'amd64', ia32: '386' }[arch] ?? arch
}
