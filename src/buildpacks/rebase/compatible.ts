import type { RegistryImage } from '../../registry/ports.ts'
import { UserError } from '../../runtime/errors.ts'
import { asString, asStrings, isObject, type JsonObject } from '../../runtime/unknown-json.ts'
import { isSameImage, type LifecycleMetadata } from './lifecycle-metadata.ts'

export interface RebasableApp {
  readonly config: JsonObject
  readonly labels: JsonObject
  readonly metadata: LifecycleMetadata
}

/**
 * May this run image take the place of the one below the app? The rules of the lifecycle's rebaser: since Platform API
 * 0.12 the target (system, architecture, distribution) and the mark `io.buildpacks.rebasable`, before that the stack
 * and its mixins; and the name must be one that the app image knows. `force` lets the rules of 0.12 pass and resolves
 * with what it let pass. Throws UserError with the first rule that is broken.
 */
export function checkCompatible(
  app: RebasableApp,
  base: RegistryImage,
  options: { readonly appName: string; readonly baseName: string; readonly force: boolean },
): readonly string[] {
  const { appName, baseName, force } = options
  const problems = isOld(app.config) ? stackProblems(app, base) : targetProblems(app, base)
  if (problems.length > 0 && (isOld(app.config) || !force)) {
    throw new UserError(`${appName} cannot be rebased onto ${baseName}: ${problems[0]}.`, {
      fix: 'Rebuild the image, or use a run image of the same kind.',
    })
  }
  if (app.metadata.names.some((name) => isSameImage(name, baseName))) return problems
  const known = app.metadata.names.join(', ')
  const stranger = `the image's run image is ${known === '' ? '(unknown)' : known}, not ${baseName}`
  if (force) return [...problems, stranger]
  throw new UserError(`${appName} cannot be rebased onto ${baseName}: ${stranger}.`, {
    fix: "Leave 'run-image' empty, or set 'force: true' if you are sure they are compatible.",
  })
}

/** `CNB_PLATFORM_API` in the image's environment; images from before it have none. */
function isOld(config: JsonObject): boolean {
  const defaults = isObject(config['config']) ? config['config'] : {}
  const pair = asStrings(defaults['Env']).find((one) => one.startsWith('CNB_PLATFORM_API='))
  const [major = 0, minor = 0] = (pair?.split('=')[1] ?? '0.0').split('.').map(Number)
  return major === 0 && minor < 12
}

function targetProblems({ config, labels }: RebasableApp, base: RegistryImage): readonly string[] {
  const problems: string[] = []
  if (labels['io.buildpacks.rebasable'] === 'false') problems.push('it was built as not rebasable')
  const target = `${base.config.os}/${base.config.architecture}`
  const wanted = `${asString(config['os']) ?? ''}/${asString(config['architecture']) ?? ''}`
  if (target !== wanted) problems.push(`it is for ${wanted} but the run image is for ${target}`)
  for (const part of ['name', 'version']) {
    const label = `io.buildpacks.base.distro.${part}`
    const other = base.config.config.labels[label] ?? ''
    if (other !== '' && other !== labels[label]) {
      problems.push(
        `it was built on ${String(labels[label] ?? 'no')} (${label}) but the run image is ${other}`,
      )
    }
  }
  return problems
}

function stackProblems({ labels }: RebasableApp, base: RegistryImage): readonly string[] {
  const STACK = 'io.buildpacks.stack.id'
  const [ours, theirs] = [asString(labels[STACK]) ?? '', base.config.config.labels[STACK] ?? '']
  if (ours === '' || theirs === '' || ours !== theirs) {
    return [`its stack is '${ours}' but the run image's is '${theirs}'`]
  }
  const MIXINS = 'io.buildpacks.stack.mixins'
  const has = new Set(mixins(base.config.config.labels[MIXINS]))
  const missing = mixins(asString(labels[MIXINS])).filter((mixin) => !has.has(mixin))
  return missing.length === 0 ? [] : [`the run image does not have the mixins ${missing.join(', ')}`]
}

/** `["build:git", "curl"]`: the stage before the colon does not count. */
function mixins(label: string | undefined): readonly string[] {
  try {
    return asStrings(JSON.parse(label ?? '[]')).map((mixin) => mixin.replace(/^[^:]*:/, ''))
  } catch {
    return []
  }
}
