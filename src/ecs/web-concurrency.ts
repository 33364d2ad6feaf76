import { BUILD_METADATA_LABEL, HOST_RUNTIME_LABEL } from '../image/oci/processes.ts'

type Language = 'node' | 'python'

/**
 * WEB_CONCURRENCY as Heroku's buildpacks compute it at dyno boot, from the task's size instead of the cgroup, which on
 * Fargate does not show the task's limit (https://github.com/heroku/buildpacks-nodejs/issues/220). Node: memory / 512
 * MB, or / 2048 MB above 16 GB (heroku-buildpack-nodejs, profile/WEB_CONCURRENCY.sh). Python: the lesser of 2 x cores +
 * 1 and memory / 256 MB (heroku-buildpack-python, vendor/WEB_CONCURRENCY.sh). Other languages have no such rule:
 * undefined. `cpu` in CPU units, `memory` in MiB.
 */
export function webConcurrency(
  size: { readonly cpu: number; readonly memory: number },
  labels: Readonly<Record<string, string>>,
): number | undefined {
  switch (languageOf(labels)) {
    case 'node':
      return Math.max(1, Math.floor(size.memory / (size.memory > 16384 ? 2048 : 512)))
    case 'python': {
      const cores = Math.max(1, Math.floor(size.cpu / 1024))
      return Math.max(1, Math.min(2 * cores + 1, Math.floor(size.memory / 256)))
    }
    default:
      return undefined
  }
}

/** The language whose buildpack made the image's processes. Python wins over Node, which then only built its assets. */
function languageOf(labels: Readonly<Record<string, string>>): Language | undefined {
  if (labels[HOST_RUNTIME_LABEL] === 'host-node') return 'node'
  const ids = buildpackIds(labels[BUILD_METADATA_LABEL])
  if (ids.some((id) => /(^|\/)python$/.test(id))) return 'python'
  if (ids.some((id) => /(^|\/)nodejs(-engine)?$/.test(id)) && !ids.some((id) => /(^|\/)ruby$/.test(id)))
    return 'node'
  return undefined
}

/** https://github.com/buildpacks/spec/blob/main/platform.md#iobuildpacksbuildmetadata-json */
function buildpackIds(label: string | undefined): readonly string[] {
  if (label === undefined) return []
  let metadata: unknown
  try {
    metadata = JSON.parse(label)
  } catch {
    return []
  }
  const buildpacks = member(metadata, 'buildpacks')
  if (!Array.isArray(buildpacks)) return []
  return buildpacks.map((buildpack) => member(buildpack, 'id')).filter((id) => typeof id === 'string')
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined
}
