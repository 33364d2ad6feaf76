import type { Problem, SourceLocation } from '../../runtime/errors.ts'
import type { DeployStrategy, ProcessSize } from '../app.ts'
import { FULL_HEROKU_COMPAT, HEROKU_COMPAT_KEYS, type HerokuCompat } from '../heroku-compat.ts'
import { Problems } from '../problems.ts'
import { canonicalProcessName, isProcessName } from '../process-name.ts'
import { parseSize } from '../sizes.ts'
import { readSource } from '../source-text.ts'
import { rengaSchema } from './schema.ts'
import { SchemaCheck } from './schema-problems.ts'
import { parseYaml, type YamlSource } from './yaml-source.ts'

/** renga.yml as it is written: a base and what is different in some environments. */
export interface RengaYml {
  readonly base: RengaSection
  readonly environments: ReadonlyMap<string, RengaSection>
}

export interface RengaSection {
  /** By canonical name. */
  readonly processes: ReadonlyMap<string, RengaProcess>
  readonly schedules: ReadonlyMap<string, RengaSchedule>
  /** Only what the file names. */
  readonly parity: Partial<HerokuCompat>
  /** undefined: the file says nothing. */
  readonly appJsonEnv: AppJsonEnv | undefined
  /** Config vars whose values are not secret. */
  readonly publicConfigVars: readonly string[]
  /** Those of them that an environment's section alone lists. */
  readonly ownPublicConfigVars?: readonly string[]
}

/** Whether app.json's `env` is enforced and defaulted outside of previews and CI. */
export type AppJsonEnv = 'enforce' | 'ignore'

/** What renga.yml asks for one process type; undefined where it says nothing, null where it removes something. */
export interface RengaProcess {
  readonly type: string
  readonly spelling: string
  readonly quantity: number | undefined
  readonly size: ProcessSize | undefined
  readonly healthCheck: HealthCheckPart | null | undefined
  readonly autoscaling: AutoscalingPart | null | undefined
  readonly strategy: DeployStrategy | undefined
  readonly shiftPercent: number | undefined
  readonly shiftMinutes: number | undefined
  readonly bakeMinutes: number | undefined
  readonly singleton: boolean | undefined
  readonly drainFirst: boolean | undefined
  readonly order: number | undefined
  readonly stopTimeout: number | undefined
  readonly at: SourceLocation
  /** Where each key is. */
  readonly places: ReadonlyMap<string, SourceLocation>
}

export interface HealthCheckPart {
  readonly path: string | undefined
  readonly interval: number | undefined
  readonly timeout: number | undefined
  readonly healthyThreshold: number | undefined
  readonly unhealthyThreshold: number | undefined
}

export interface AutoscalingPart {
  readonly min: number | undefined
  readonly max: number | undefined
  readonly cpu: number | undefined
  readonly memory: number | undefined
}

export interface RengaSchedule {
  readonly name: string
  /** `null` in the file: the schedule is removed. */
  readonly removed: boolean
  readonly command: string | undefined
  /** As written; see cron.ts. */
  readonly schedule: string | undefined
  readonly timezone: string | undefined
  readonly size: ProcessSize | undefined
  readonly at: SourceLocation
  readonly places: ReadonlyMap<string, SourceLocation>
}

export interface RengaYmlReading {
  /** Undefined when the file is not YAML. */
  readonly manifest?: RengaYml
  readonly problems: readonly Problem[]
}

const APP_JSON_ENV: readonly AppJsonEnv[] = ['enforce', 'ignore']

const STRATEGIES: readonly DeployStrategy[] = ['blue-green', 'canary', 'linear', 'rolling']

const schemaCheck = new SchemaCheck(rengaSchema)

/**
 * Parses renga.yml and validates it with its JSON Schema (docs/renga.schema.json). Never throws: all problems are
 * returned at once.
 */
export function parseRengaYml(text: string, file: string): RengaYmlReading {
  const problems = new Problems()
  const source = readSource(file, text, problems)
  const yaml = source === undefined ? undefined : parseYaml(source, problems)
  if (yaml === undefined) return { problems: problems.all }
  schemaCheck.check(yaml, problems)
  const reader = new SectionReader(yaml, problems)
  const environments = new Map<string, RengaSection>()
  for (const [name, section] of entries(get(yaml.data, 'environments'))) {
    environments.set(name, reader.section(section, ['environments', name]))
  }
  return { manifest: { base: reader.section(yaml.data, []), environments }, problems: problems.all }
}

/** Reads what the schema allows; a value that it refused has been reported and is left out. */
class SectionReader {
  readonly #yaml: YamlSource
  readonly #problems: Problems

  constructor(yaml: YamlSource, problems: Problems) {
    this.#yaml = yaml
    this.#problems = problems
  }

  section(data: unknown, path: readonly string[]): RengaSection {
    const processes = new Map<string, RengaProcess>()
    for (const [spelling, value] of entries(get(data, 'processes'))) {
      if (!isProcessName(canonicalProcessName(spelling))) continue
      const process = this.#process(spelling, value, [...path, 'processes', spelling])
      const first = processes.get(process.type)
      if (first !== undefined) {
        this.#problems.error(
          process.at,
          `'${first.spelling}' and '${spelling}' are the same process type, '${process.type}'.`,
          'Remove one of the two.',
        )
      }
      processes.set(process.type, process)
    }
    const schedules = new Map<string, RengaSchedule>()
    for (const [name, value] of entries(get(data, 'schedules'))) {
      if (value === null && path.length === 0) {
        this.#problems.error(
          this.#yaml.at(['schedules', name]),
          `The schedule '${name}' is empty.`,
          "Add its command and schedule, e.g. { command: npm run report, schedule: '@daily' }.",
        )
      }
      schedules.set(name, this.#schedule(name, value, [...path, 'schedules', name]))
    }
    const appJsonEnv = APP_JSON_ENV.find((one) => one === get(data, 'app-json-env'))
    return {
      processes,
      schedules,
      parity: readParity(get(data, 'parity')),
      appJsonEnv,
      publicConfigVars: readNames(get(data, 'public-config-vars')),
    }
  }

  #process(spelling: string, data: unknown, path: readonly string[]): RengaProcess {
    return {
      type: canonicalProcessName(spelling),
      spelling,
      quantity: integer(get(data, 'quantity')),
      size: this.#size(get(data, 'size'), [...path, 'size']),
      healthCheck: part(get(data, 'health-check'), (value) => ({
        path: text(get(value, 'path')),
        interval: integer(get(value, 'interval')),
        timeout: integer(get(value, 'timeout')),
        healthyThreshold: integer(get(value, 'healthy-threshold')),
        unhealthyThreshold: integer(get(value, 'unhealthy-threshold')),
      })),
      autoscaling: part(get(data, 'autoscaling'), (value) => ({
        min: integer(get(value, 'min')),
        max: integer(get(value, 'max')),
        cpu: integer(get(value, 'cpu')),
        memory: integer(get(value, 'memory')),
      })),
      strategy: STRATEGIES.find((strategy) => strategy === get(data, 'strategy')),
      shiftPercent: number(get(data, 'shift-percent')),
      shiftMinutes: integer(get(data, 'shift-minutes')),
      bakeMinutes: integer(get(data, 'bake-minutes')),
      singleton: flag(get(data, 'singleton')),
      drainFirst: flag(get(data, 'drain-first')),
      order: integer(get(data, 'order')),
      stopTimeout: integer(get(data, 'stop-timeout')),
      at: this.#yaml.at(path),
      places: this.#places(data, path),
    }
  }

  #schedule(name: string, data: unknown, path: readonly string[]): RengaSchedule {
    return {
      name,
      removed: data === null,
      command: text(get(data, 'command'))?.trim(),
      schedule: text(get(data, 'schedule'))?.trim(),
      timezone: text(get(data, 'timezone'))?.trim(),
      size: this.#size(get(data, 'size'), [...path, 'size']),
      at: this.#yaml.at(path),
      places: this.#places(data, path),
    }
  }

  #size(value: unknown, path: readonly string[]): ProcessSize | undefined {
    const name = text(value)
    if (name === undefined) return undefined
    const result = parseSize(name)
    const at = this.#yaml.at(path)
    if (result.size === undefined) {
      this.#problems.error(at, result.message, result.fix)
      return undefined
    }
    if (result.warning !== undefined) this.#problems.warning(at, result.warning.message, result.warning.fix)
    return result.size
  }

  #places(data: unknown, path: readonly string[]): ReadonlyMap<string, SourceLocation> {
    return new Map(entries(data).map(([key]) => [key, this.#yaml.at([...path, key])]))
  }
}

function readParity(data: unknown): Partial<HerokuCompat> {
  const parity: { -readonly [Key in keyof HerokuCompat]?: boolean } = {}
  for (const part of Object.keys(FULL_HEROKU_COMPAT).filter(isParityPart)) {
    const value = flag(get(data, HEROKU_COMPAT_KEYS[part]))
    if (value !== undefined) parity[part] = value
  }
  return parity
}

const isParityPart = (name: string): name is keyof HerokuCompat => name in HEROKU_COMPAT_KEYS

function entries(data: unknown): readonly (readonly [string, unknown])[] {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.entries(data) : []
}

function get(data: unknown, key: string): unknown {
  return entries(data).find(([name]) => name === key)?.[1]
}

function part<T>(value: unknown, read: (value: unknown) => T): T | null | undefined {
  if (value === null || value === undefined) return value
  return typeof value === 'object' ? read(value) : undefined
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function integer(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

/** What is not a name has been reported. */
function readNames(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : []
}
