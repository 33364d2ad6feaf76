import { createHash } from 'node:crypto'
import type { PreviewPlatform } from '../../platform/preview-descriptor.ts'
import { describeError } from '../../runtime/errors.ts'
import { runDatabaseTask } from '../database/database.ts'
import {
  databaseName,
  logPrefixOf,
  ownershipTags,
  type PreviewIdentity,
  previewName,
  previewStartedBy,
  schedulePrefix,
  secretName,
  serviceNameOf,
} from '../record/identity.ts'
import type { NamedRemoval, OwnedResource } from '../record/ports.ts'
import { mayHaveDatabase, timestamp } from '../record/records.ts'
import type { PreviewRecord, RemovedResource } from '../record/types.ts'
import type { DownPorts } from './preview-ports.ts'

export interface DownRequest {
  readonly identity: PreviewIdentity
  readonly platform: PreviewPlatform
  /** Seconds for app.json's pr-predestroy; 0: it does not run. */
  readonly predestroySeconds: number
  /** undefined: it is asked for. */
  readonly tagged?: readonly OwnedResource[]
  readonly signal: AbortSignal
}

export interface TornDown {
  readonly removed: readonly RemovedResource[]
  /** Everything was seen to be gone. */
  readonly verified: boolean
  readonly warnings: readonly string[]
}

/**
 * Fargate stops a task within its stop timeout (at most 120 s); targets drain for 5 s here, and the scheduler needs
 * some more.
 */
const DRAIN_MS = 300_000
const TICK_MS = 5000

/**
 * Takes everything of a preview away, in the order that AWS asks for (rule before service, service before target
 * group), and looks at every derived name afterwards: nothing is called deleted that was not seen to be gone. Needs the
 * pull request's number only; works with nothing present. One thing that cannot be removed does not keep the others: it
 * is `failed` in the table, and the record stays, so that the next sweep tries again.
 */
export async function down(
  ports: DownPorts,
  request: DownRequest,
  record: PreviewRecord | undefined,
): Promise<TornDown> {
  return new Teardown(ports, request, record).run()
}

class Teardown {
  readonly #ports: DownPorts
  readonly #request: DownRequest
  readonly #record: PreviewRecord | undefined
  readonly #removed: RemovedResource[] = []
  readonly #warnings: string[] = []

  constructor(ports: DownPorts, request: DownRequest, record: PreviewRecord | undefined) {
    this.#ports = ports
    this.#request = request
    this.#record = record
  }

  async run(): Promise<TornDown> {
    const { records, clock } = this.#ports
    const { identity } = this.#request
    if (this.#record !== undefined && this.#record.state !== 'deleting') {
      await records.put({ ...this.#record, state: 'deleting', updatedAt: timestamp(clock.now()) })
    }
    await this.#predestroy()
    const tagged = this.#request.tagged ?? (await this.#tagged())
    const services = this.#services(tagged)
    await this.#try(
      'timer',
      schedulePrefix(identity),
      async () => (await this.#ports.timer?.cancel(identity)) ?? [],
    )
    await this.#stopTasks()
    await this.#try('listener rule', previewName(identity), () =>
      this.#ports.ingress.closeRoute(identity, this.#record?.listener),
    )
    this.#checkListener()
    for (const name of services) {
      await this.#try('ECS service', name, async () => [
        { kind: 'ECS service', name, outcome: await this.#ports.services.remove(name) },
      ])
    }
    await this.#drained(services)
    await this.#try('target group', previewName(identity), () => this.#ports.ingress.closeTargets(identity))
    await this.#dropDatabase(tagged)
    const secret = secretName(identity)
    await this.#try('secret', secret, async () => [
      { kind: 'secret', name: secret, outcome: await this.#ports.secrets.remove(secret) },
    ])
    await this.#counted('task definitions', async () => {
      const known = await records.taskDefinitions(identity.number)
      const { prPredestroy, postdeploy } = this.#record ?? {}
      const extra = [prPredestroy, postdeploy].flatMap((arn) => arn ?? [])
      const found = tagged.filter(({ kind }) => kind === 'task definition').map(({ arn }) => arn)
      return this.#ports.taskDefinitions.retire([...new Set([...known, ...extra, ...found])])
    })
    await this.#counted('images', () => this.#ports.images.remove(identity.number))
    await this.#retireDeployments()
    const verified = await this.#verify(services)
    // The record goes last: while it is there, the next run and the sweep know that something may be.
    if (verified && !this.#removed.some(({ outcome }) => outcome === 'failed'))
      await records.remove(identity.number)
    return { removed: this.#removed, verified, warnings: this.#warnings }
  }

  /** With the image, the config vars and the network of the newest release; bounded, and never in the way. */
  async #predestroy(): Promise<void> {
    const { prPredestroy } = this.#record ?? {}
    const { identity, predestroySeconds, signal } = this.#request
    if (prPredestroy === undefined || predestroySeconds === 0) return
    try {
      const { failure } = await this.#ports.log.group('pr-predestroy', () =>
        this.#ports.commands.run({
          taskDefinition: prPredestroy,
          process: 'pr-predestroy',
          logPrefix: logPrefixOf(identity.number),
          clientToken: createHash('sha256')
            .update(`pr-predestroy\n${prPredestroy}`)
            .digest('hex')
            .slice(0, 36),
          startedBy: previewStartedBy(identity),
          tags: { ...ownershipTags(identity), 'renga:process': 'pr-predestroy' },
          timeoutSeconds: predestroySeconds,
          signal,
        }),
      )
      if (failure !== undefined) this.#warn(`pr-predestroy failed; the teardown continues: ${failure}.`)
    } catch (error) {
      if (signal.aborted) throw error
      this.#warn(`pr-predestroy could not run; the teardown continues: ${describeError(error)}`)
    }
  }

  async #tagged(): Promise<readonly OwnedResource[]> {
    try {
      return await this.#ports.resources.of([this.#request.identity.number])
    } catch (error) {
      // The names are enough for all that a record knows of.
      this.#warn(`Resources with this preview's tags could not be listed: ${describeError(error)}`)
      return []
    }
  }

  /** Of the record, of the tags, and `web`, which nearly every app has: without both, something is still looked for. */
  #services(tagged: readonly OwnedResource[]): readonly string[] {
    const { identity } = this.#request
    const named = ['web', ...(this.#record?.processes ?? [])].map((type) => serviceNameOf(identity, type))
    const found = tagged
      .filter(({ kind }) => kind === 'ECS service')
      .map(({ arn }) => arn.slice(arn.lastIndexOf('/') + 1))
      // Tags say whose it is, the name must say the same.
      .filter((name) => name.startsWith(`${previewName(identity)}-`))
    return [...new Set([...named, ...found])]
  }

  async #stopTasks(): Promise<void> {
    await this.#counted('one-off tasks', () =>
      this.#ports.services.stopTasks(previewStartedBy(this.#request.identity)),
    )
  }

  /** Until ECS has stopped their tasks: a target group that goes before stalls the service silently. */
  async #drained(names: readonly string[]): Promise<void> {
    const { services, clock } = this.#ports
    const { signal } = this.#request
    const deadline = clock.now() + DRAIN_MS
    for (;;) {
      signal.throwIfAborted()
      const left = await this.#standing(() => services.describe(names))
      if (left.length === 0) return
      if (clock.now() >= deadline) {
        for (const name of left) {
          this.#fail('ECS service', name, `it is still draining after ${DRAIN_MS / 60_000} minutes`)
        }
        return
      }
      await clock.sleep(TICK_MS, signal)
    }
  }

  async #standing(
    read: () => Promise<ReadonlyMap<string, { readonly status: string }>>,
  ): Promise<readonly string[]> {
    try {
      const found = await read()
      return [...found].filter(([, { status }]) => status !== 'INACTIVE').map(([name]) => name)
    } catch (error) {
      // The next tick reads again; the verification at the end says what could not be seen.
      this.#ports.log.debug(`services could not be read: ${describeError(error)}`)
      return ['unreadable']
    }
  }

  /**
   * A rule on a load balancer that the platform describes no more is looked for by nobody: it must not pass for gone.
   */
  #checkListener(): void {
    const { identity, platform } = this.#request
    const listener = this.#record?.listener
    if (listener === undefined || platform.preview.sharedAlb !== undefined) return
    const parameter = `/renga/apps/${identity.app}/preview`
    this.#fail(
      'listener rule',
      previewName(identity),
      `it is on '${listener}', but the parameter '${parameter}' no longer has 'sharedAlb': restore it until its previews are destroyed`,
    )
  }

  async #dropDatabase(tagged: readonly OwnedResource[]): Promise<void> {
    const { identity, platform, signal } = this.#request
    const record = this.#record
    // A record is written before anything is made. Where it was lost, something else is left that says so.
    const expected =
      record === undefined
        ? tagged.length > 0 && platform.preview.database !== undefined
        : mayHaveDatabase(record)
    if (!expected) return
    const name = databaseName(identity)
    if (platform.preview.database === undefined) {
      const parameter = `/renga/apps/${identity.app}/preview`
      this.#fail(
        'database and role',
        name,
        `the parameter '${parameter}' no longer has 'database': restore it until the previews that use it are destroyed`,
      )
      return
    }
    await this.#try('database and role', name, async () => {
      const { failure } = await this.#ports.log.group('database', () =>
        runDatabaseTask(this.#ports, { platform, identity, work: { kind: 'drop' }, signal }),
      )
      if (failure !== undefined) throw new Error(failure)
      const made = record !== undefined
      return [{ kind: 'database and role', name, outcome: made ? 'deleted' : 'absent' }]
    })
  }

  async #retireDeployments(): Promise<void> {
    await this.#counted('GitHub deployments', async () => {
      const { deleted, problems } = await this.#ports.deployments.retire(this.#request.identity.number)
      for (const problem of problems) this.#warn(problem)
      return deleted
    })
  }

  /** Describes every derived name: what is found is `failed`, whatever the call to delete it answered. */
  async #verify(services: readonly string[]): Promise<boolean> {
    const { identity } = this.#request
    const { ingress, secrets, timer } = this.#ports
    const secret = secretName(identity)
    const looks: readonly (readonly [string, () => Promise<readonly string[]>])[] = [
      ['ECS service', async () => (await this.#left(services)).map((name) => `ECS service ${name}`)],
      ['ingress', () => ingress.remains(identity, this.#record?.listener)],
      ['secret', async () => ((await secrets.exists(secret)) ? [`secret ${secret}`] : [])],
      ['timer', async () => ((await timer?.list(identity)) ?? []).map((name) => `timer ${name}`)],
    ]
    let good = true
    for (const [what, look] of looks) {
      try {
        const remains = await look()
        for (const name of remains) this.#fail(what, name, 'it still exists')
        if (remains.length > 0) good = false
      } catch (error) {
        good = false
        this.#fail(what, 'verification', `it could not be checked: ${describeError(error)}`)
      }
    }
    return good
  }

  async #left(services: readonly string[]): Promise<readonly string[]> {
    const found = await this.#ports.services.describe(services)
    return [...found.values()].filter(({ status }) => status !== 'INACTIVE').map(({ name }) => name)
  }

  /** Runs one step; what it removed goes into the table, what it threw as well. */
  async #try(kind: string, name: string, work: () => Promise<readonly NamedRemoval[]>): Promise<void> {
    this.#request.signal.throwIfAborted()
    try {
      for (const removal of await work()) {
        this.#removed.push(removal)
        this.#ports.log.info(`${removal.kind} ${removal.name}: ${removal.outcome}`)
      }
    } catch (error) {
      if (this.#request.signal.aborted) throw error
      this.#fail(kind, name, describeError(error))
    }
  }

  async #counted(kind: string, work: () => Promise<number>): Promise<void> {
    await this.#try(kind, previewName(this.#request.identity), async () => {
      const count = await work()
      return [{ kind, name: String(count), outcome: count === 0 ? 'absent' : 'deleted' }]
    })
  }

  #fail(kind: string, name: string, reason: string): void {
    this.#removed.push({ kind, name, outcome: 'failed', reason })
    this.#ports.log.warning(`${kind} ${name}: ${reason}`)
  }

  #warn(text: string): void {
    this.#warnings.push(text)
    this.#ports.log.warning(text)
  }
}
