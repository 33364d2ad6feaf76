import { describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../../../emulator/clock.ts'
import {
  type CreateOptions,
  createDeployment,
} from '../../../../../src/deploy/controllers/codedeploy/create.ts'
import {
  type CodeDeploy,
  type CodeDeployment,
  CreateRefusedError,
  type NewCodeDeployment,
} from '../../../../../src/deploy/controllers/codedeploy/ports.ts'
import { ServiceReadError } from '../../../../../src/deploy/core/services.ts'

const content = (taskDefinition: string) =>
  JSON.stringify({
    version: 0,
    Resources: [{ TargetService: { Properties: { TaskDefinition: taskDefinition } } }],
  })
const REQUEST: NewCodeDeployment = {
  service: 'web',
  content: content('shop:42'),
  description: 'Renga: shop:42 (run-42-1)',
  rollBackOn: ['DEPLOYMENT_FAILURE'],
}

/** One deployment group in memory, with what CreateDeployment is to answer next. */
class Group implements CodeDeploy {
  readonly deployments: CodeDeployment[] = []
  readonly created: NewCodeDeployment[] = []
  readonly asked: string[] = []
  /** Thrown by the next creations; `taken`: after it took effect. */
  readonly refusals: { readonly error: Error; readonly taken?: boolean }[] = []
  /** Thrown by the next reads of a deployment. */
  readonly unread: Error[] = []
  readonly #clock: VirtualClock

  constructor(clock: VirtualClock) {
    this.#clock = clock
  }

  add(over: Partial<CodeDeployment>): CodeDeployment {
    const made: CodeDeployment = {
      id: `d-${this.deployments.length + 1}`,
      status: 'InProgress',
      createdAt: this.#clock.now(),
      completedAt: undefined,
      description: undefined,
      creator: 'user',
      error: undefined,
      rollback: { by: undefined, of: undefined },
      rollsBackItself: true,
      terminationWaitStarted: false,
      readyWait: undefined,
      revision: undefined,
      previousRevision: undefined,
      ...over,
    }
    this.deployments.push(made)
    return made
  }

  end(id: string, status = 'Succeeded'): void {
    const at = this.deployments.findIndex((one) => one.id === id)
    const one = this.deployments[at]
    if (one !== undefined) this.deployments[at] = { ...one, status }
  }

  async create(request: NewCodeDeployment): Promise<string> {
    this.created.push(request)
    const refusal = this.refusals.shift()
    if (refusal !== undefined && refusal.taken !== true) throw refusal.error
    const active = this.deployments.find((one) => !['Succeeded', 'Failed', 'Stopped'].includes(one.status))
    if (active !== undefined) throw new CreateRefusedError('active', 'one at a time', { active: active.id })
    const { description } = request
    const { id } = this.add({ description, revision: { content: request.content } })
    if (refusal !== undefined) throw refusal.error
    return id
  }

  async deployment(id: string): Promise<CodeDeployment> {
    const unread = this.unread.shift()
    if (unread !== undefined) throw unread
    const found = this.deployments.find((one) => one.id === id)
    if (found === undefined) throw new Error(`no deployment ${id}`)
    return found
  }

  async list(): Promise<readonly string[]> {
    return this.deployments.map(({ id }) => id).reverse()
  }

  async stop(id: string): Promise<'stopping'> {
    this.asked.push(`stop ${id}`)
    this.#clock.schedule(20_000, () => this.end(id, 'Stopped'))
    return 'stopping'
  }

  async proceed(id: string, wait: string): Promise<void> {
    this.asked.push(`${wait} ${id}`)
    this.#clock.schedule(20_000, () => this.end(id))
  }

  group = (): never => unused()
  placement = (): never => unused()
  target = (): never => unused()
  images = (): never => unused()
}

const unused = (): never => {
  throw new Error('not used')
}

function harness(policy: CreateOptions['policy'] = 'wait') {
  const clock = new VirtualClock()
  const group = new Group(clock)
  const lines: string[] = []
  const say = (message: string) => void lines.push(message)
  const log = {
    info: say,
    warning: say,
    debug: () => {},
    notice: () => {},
    mask: () => {},
    group: <T>(_title: string, work: () => Promise<T>) => work(),
  }
  const abort = new AbortController()
  const options = { process: 'web', policy, deadline: clock.now() + 600_000, signal: abort.signal }
  const start = (request = REQUEST) => createDeployment({ codeDeploy: group, clock, log }, request, options)
  const run = (request = REQUEST) => clock.run(start(request), 3_600_000)
  return { clock, group, lines, abort, start, run }
}

const lost = new CreateRefusedError('unanswered', 'socket hang up')
const busy = new ServiceReadError('transient', 'no answer')

describe('creating a CodeDeploy deployment', () => {
  it('answers the one that was made', async () => {
    const { group, run } = harness()
    expect(await run()).toMatchObject({ id: 'd-1', description: REQUEST.description })
    expect(group.created).toHaveLength(1)
  })

  it('does not lose it when it cannot be read', async () => {
    const { group, run } = harness()
    group.unread.push(busy)
    expect(await run()).toMatchObject({ id: 'd-1', status: 'Created' })
  })

  it('an answer was lost and it was made: found, and not made again', async () => {
    const { group, run } = harness()
    group.refusals.push({ error: lost, taken: true })
    group.unread.push(busy)
    expect(await run()).toMatchObject({ id: 'd-1' })
    expect(group.created).toHaveLength(1)
  })

  it('an answer was lost and it was not made: made', async () => {
    const { group, run } = harness()
    group.refusals.push({ error: lost })
    expect(await run()).toMatchObject({ id: 'd-1' })
    expect(group.created).toHaveLength(2)
  })

  it('throttled for a while: made in the end', async () => {
    const { group, run } = harness()
    const error = new CreateRefusedError('throttled', 'Rate exceeded')
    group.refusals.push({ error }, { error }, { error })
    expect(await run()).toMatchObject({ id: 'd-1' })
    expect(group.created).toHaveLength(4)
  })

  it('throttled until the deadline: says so', async () => {
    const { group, run } = harness()
    const error = new CreateRefusedError('throttled', 'Rate exceeded')
    group.refusals.push(...Array.from({ length: 200 }, () => ({ error })))
    await expect(run()).rejects.toThrow('Rate exceeded')
  })

  it('the active one is this one: joined, in spite of the policy', async () => {
    const { group, run } = harness('fail')
    const { description } = REQUEST
    group.add({ description, revision: { content: REQUEST.content } })
    expect(await run()).toMatchObject({ id: 'd-1' })
    expect(group.deployments).toHaveLength(1)
  })

  it('the same run, another task definition: not this one', async () => {
    const { group, run } = harness('fail')
    const { description } = REQUEST
    group.add({ description, revision: { content: content('shop:41') } })
    await expect(run()).rejects.toThrow(/'web' is in progress: CodeDeploy deployment d-1/)
  })

  it('the answer does not name the active one: it is listed', async () => {
    const { group, run } = harness('fail')
    group.add({})
    group.refusals.push({ error: new CreateRefusedError('active', 'in words that nobody knows') })
    await expect(run()).rejects.toThrow(/d-1 \(InProgress\)/)
  })

  it('waits for the end of the other, once said', async () => {
    const { clock, group, run, lines } = harness()
    const { id } = group.add({})
    clock.schedule(60_000, () => group.end(id))
    expect(await run()).toMatchObject({ id: 'd-2' })
    expect(lines).toEqual(['web: waiting for CodeDeploy deployment d-1 (InProgress), at most 10 min 00 s'])
  })

  it('the other does not end: says which, at the deadline', async () => {
    const { clock, group, run } = harness()
    const begun = clock.now()
    group.add({ terminationWaitStarted: true })
    await expect(run()).rejects.toThrow(/d-1 \(InProgress, the earlier tasks are waiting to be stopped\)/)
    expect(clock.now() - begun).toBe(600_000)
  })

  it.each([
    ['one on its way is stopped', {}, 'stop d-1'],
    ['one whose traffic has moved ends its wait', { terminationWaitStarted: true }, 'TERMINATION_WAIT d-1'],
  ])('supersede: %s, once', async (_name, over, asked) => {
    const { group, run } = harness('supersede')
    group.add(over)
    expect(await run()).toMatchObject({ id: 'd-2' })
    expect(group.asked).toEqual([asked])
  })

  it.each(['supersede', 'fail'] as const)('%s: a rollback is waited for', async (policy) => {
    const { clock, group, run } = harness(policy)
    const { id } = group.add({ rollback: { by: undefined, of: 'd-0' } })
    clock.schedule(30_000, () => group.end(id))
    expect(await run()).toMatchObject({ id: 'd-2' })
    expect(group.asked).toEqual([])
  })

  it('may not override alarms: goes back with them, and warns', async () => {
    const { group, run, lines } = harness()
    group.refusals.push({ error: new CreateRefusedError('alarms-denied', 'not authorized') })
    await run({ ...REQUEST, withoutAlarms: true })
    expect(group.created.map(({ withoutAlarms }) => withoutAlarms)).toEqual([true, false])
    expect(lines).toEqual([expect.stringMatching(/alarms stay on during the rollback.*not authorized/)])
  })

  it('cancelled while it waits: throws the reason', async () => {
    const { clock, group, start, abort } = harness()
    group.add({})
    const work = start()
    work.catch(() => undefined)
    await clock.advance(10_000)
    abort.abort(new Error('SIGINT'))
    await expect(work).rejects.toThrow('SIGINT')
    expect(group.deployments).toHaveLength(1)
  })

  it('refused for good: thrown as it is', async () => {
    const { group, run } = harness()
    group.refusals.push({ error: new Error('InvalidRoleException') })
    await expect(run()).rejects.toThrow('InvalidRoleException')
  })
})
