import { beforeEach, describe, expect, it } from '@jest/globals'
import type { Reconciled } from '../../../../src/preview/lifecycle/reconcile.ts'
import { appOf, PreviewWorld, REPOSITORY } from '../../../support/preview/harness.ts'

const identity = (number: number) => ({ repositoryId: REPOSITORY, app: 'shop', number })

let world: PreviewWorld
beforeEach(() => {
  world = new PreviewWorld()
  world.github.open(1)
})

const removedOf = (result: Reconciled) =>
  'torn' in result ? result.torn.removed.map(({ kind, outcome }) => `${kind}: ${outcome}`) : []

describe('reconcile', () => {
  it('brings an open pull request up: services, rule, target group, secret, timers, one comment', async () => {
    const result = await world.up(1)
    expect(result.kind).toBe('up')
    expect(result.view).toMatchObject({
      status: 'ready',
      url: 'https://shop-pr-1.preview.example.com',
      release: 'v1',
      processes: [
        { type: 'web', status: 'running', running: 1, desired: 1 },
        { type: 'worker', status: 'running' },
      ],
    })
    expect(world.account.standing()).toEqual(['shop-pr-1-web', 'shop-pr-1-worker'])
    expect(world.account.rules.map(({ spec }) => spec.host)).toEqual(['shop-pr-1.preview.example.com'])
    expect([...world.account.schedules.values()]).toHaveLength(2)
    expect(world.github.comments.get(1)).toHaveLength(1)
    expect(world.github.kept).toMatchObject([{ number: 1, state: 'success' }])
    expect(result.view.phases.map(({ name }) => name)).toEqual([
      'check',
      'ingress',
      'release phase',
      'deploy',
      'health check',
    ])
  })

  it('takes a closed one down, and says deleted only of what was there and is gone', async () => {
    await world.up(1)
    world.github.close(1, true)
    const result = await world.down(1)
    expect(result).toMatchObject({ kind: 'down', reason: 'the pull request is merged' })
    expect(result.view.status).toBe('destroyed')
    expect(removedOf(result)).toEqual(
      expect.arrayContaining([
        'listener rule: deleted',
        'ECS service: deleted',
        'target group: deleted',
        'secret: deleted',
        'timer: deleted',
      ]),
    )
    expect(world.account.leftOf(identity(1))).toEqual([])
    expect(world.github.kept).toEqual([])
  })

  it('finds nothing to take down where nothing is, and makes no comment about it', async () => {
    world.github.close(1)
    const result = await world.down(1)
    expect(result.kind).toBe('absent')
    expect(world.github.comments.get(1)).toBeUndefined()
    expect(world.account.tasks).toEqual([])
  })

  it('carries the tags of ownership on everything from the create call on', async () => {
    await world.up(1)
    const owner = {
      'renga:managed': 'preview',
      'renga:repository-id': REPOSITORY,
      'renga:app': 'shop',
      'renga:pr': '1',
    }
    for (const name of world.account.standing())
      expect(world.account.serviceTags.get(name)).toMatchObject(owner)
    for (const { tags } of world.account.targetGroups.values()) expect(tags).toMatchObject(owner)
    for (const { tags } of world.account.rules) expect(tags).toMatchObject(owner)
    for (const { tags } of world.account.stored.values()) expect(tags).toMatchObject(owner)
    for (const { request } of world.account.tasks) expect(request.tags).toMatchObject(owner)
    for (const { tags } of world.account.definitions.values())
      expect(Object.fromEntries(tags.map(({ key, value }) => [key, value]))).toMatchObject(owner)
  })

  it('shares task definition families between pull requests', async () => {
    world.github.open(2)
    await world.up(1)
    await world.up(2)
    expect([...world.account.revisions]).toEqual([
      ['shop-preview-web', 2],
      ['shop-preview-worker', 2],
      ['shop-preview-release', 2],
    ])
  })

  it('does not touch a preview of another repository that uses the same app name', async () => {
    await world.up(1)
    world.github.close(1)
    await expect(world.down(1, { identity: { repositoryId: '42', app: 'shop', number: 1 } })).rejects.toThrow(
      'belongs to the repository with the id 4711, not to this one (42)',
    )
    expect(world.account.standing()).toHaveLength(2)
  })

  it('does not touch a target group of its name that is not its own', async () => {
    await world.up(1)
    for (const [name, group] of world.account.targetGroups)
      world.account.targetGroups.set(name, { ...group, tags: {} })
    world.github.close(1)
    const result = await world.down(1)
    expect(result.view.status).toBe('destroy-failed')
    expect(result.view.removed).toContainEqual(
      expect.objectContaining({
        kind: 'target group',
        outcome: 'failed',
        reason: expect.stringContaining('is not touched'),
      }),
    )
    expect(world.account.targetGroups.size).toBe(1)
  })

  it('a failed release phase leaves what served before serving, and shows the last lines', async () => {
    await world.up(1)
    const served = world.account.ecs.serves('shop-pr-1-web')
    world.github.push(1)
    world.account.exits = (process) => (process === 'release' ? 3 : 0)
    await expect(world.up(1)).rejects.toThrow(/release phase of v2 failed: exit code 3/)
    expect(world.account.ecs.serves('shop-pr-1-web')).toBe(served)
    expect(world.github.shown.get(1)).toMatchObject({
      status: 'failed',
      url: 'https://shop-pr-1.preview.example.com',
      release: 'v2',
      serving: 'v1',
      failure: { lines: ['release has ended'] },
    })
    expect(world.github.kept.at(-1)?.state).toBe('failure')
  })

  it('an address that does not answer is a failure that names it', async () => {
    world.answer = () => 503
    await expect(world.up(1)).rejects.toThrow('https://shop-pr-1.preview.example.com/ answered 503 for 60 s.')
  })

  it('keeps its listener and its rule from push to push', async () => {
    await world.up(1)
    const [rule] = world.account.rules
    world.github.push(1)
    await world.up(1)
    expect(world.account.rules).toEqual([rule])
    expect(world.account.targetGroups.size).toBe(1)
  })

  it('makes no service for a process of quantity 0, and gives no address without web', async () => {
    const result = await world.up(1, {
      material: { app: appOf({ formation: { worker: { quantity: 1 }, web: { quantity: 0 } } }) },
    })
    expect(result.view.url).toBeUndefined()
    expect(world.account.standing()).toEqual(['shop-pr-1-worker'])
  })

  it('deletes the service of a process type that a push has taken away', async () => {
    await world.up(1)
    world.github.push(1)
    await world.up(1, { material: { app: appOf({ formation: { worker: { quantity: 0 } } }) } })
    await world.clock.advance(60_000)
    expect(world.account.standing()).toEqual(['shop-pr-1-web'])
  })

  it('applies a changed quantity at the next push', async () => {
    await world.up(1)
    world.github.push(1)
    const result = await world.up(1, {
      material: { app: appOf({ formation: { web: { quantity: 2 }, worker: { quantity: 1 } } }) },
      settings: { limits: { size: { name: 'x', cpu: 256, memory: 1024 }, quantity: 2 } },
    })
    expect(result.view.processes[0]).toMatchObject({ type: 'web', desired: 2 })
  })

  it('goes to the next load balancer when one is full, and says how much room there is', async () => {
    world.account.groupLimit = 1
    world.github.open(2)
    world.github.open(3)
    await world.up(1)
    await world.up(2)
    expect(new Set(world.account.rules.map(({ spec }) => spec.listener)).size).toBe(2)
    expect(world.log.lines).toContain('target groups 1 of 1 on previews-2')
    await expect(world.up(3)).rejects.toThrow(
      'No load balancer of the previews has room for one more (2 of them)',
    )
    world.github.close(3)
    await world.down(3)
    expect(world.account.leftOf(identity(3))).toEqual([])
  })
})
