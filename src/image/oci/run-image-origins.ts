import { asString, asStrings, isObject, parseObject } from '../../runtime/unknown-json.ts'
import type { ImageConfig } from './documents.ts'
import { type ImageReference, parseImageReference } from './reference.ts'

const LIFECYCLE_LABEL = 'io.buildpacks.lifecycle.metadata'

/**
 * Where an image built with buildpacks has its base layers from: the run image's reference, name and mirrors in the
 * label `io.buildpacks.lifecycle.metadata`
 * (https://github.com/buildpacks/spec/blob/main/platform.md#iobuildpackslifecyclemetadata-json). The pinned reference
 * comes first. In the order to try; empty when the label says nothing usable.
 */
export function runImageOrigins(config: ImageConfig): readonly ImageReference[] {
  const metadata = parseObject(config.config.labels[LIFECYCLE_LABEL] ?? '')
  const stack = isObject(metadata?.['stack']) ? metadata['stack'] : undefined
  const run = isObject(metadata?.['runImage']) ? metadata['runImage'] : {}
  const older = isObject(stack?.['runImage']) ? stack['runImage'] : {}
  const names = [
    asString(run['reference']),
    asString(run['image']),
    ...asStrings(run['mirrors']),
    asString(older['image']),
    ...asStrings(older['mirrors']),
  ].filter((name) => name !== undefined && name !== '')
  const origins = names.flatMap((name) => reference(name ?? ''))
  const digest = origins.find((origin) => origin.digest !== undefined)?.digest
  const seen = new Set<string>()
  // A mirror holds the same layers; which tag named them does not matter for reading a blob by its digest.
  return origins.flatMap(({ registry, repository }) => {
    const key = `${registry}/${repository}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ registry, repository, ...(digest === undefined ? {} : { digest }) }]
  })
}

/** Docker's short names: `heroku/heroku:24` is on Docker Hub (https://pkg.go.dev/github.com/distribution/reference). */
function reference(name: string): readonly ImageReference[] {
  const [first = '', ...rest] = name.split('/')
  const hasHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost')
  const full = hasHost
    ? name.replace(/^(index\.)?docker\.io\//, 'registry-1.docker.io/')
    : `registry-1.docker.io/${rest.length === 0 ? `library/${name}` : name}`
  try {
    return [parseImageReference(full)]
  } catch {
    return []
  }
}
