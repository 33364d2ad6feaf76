import { beforeEach, describe, expect, it } from '@jest/globals'
import type { Reconciled } from '../../../../src/preview/lifecycle/reconcile.ts'
import { appOf, PreviewHarness, REPOSITORY } from '../../../support/preview/harness.ts'

const identity = (number: number) => ({ repositoryId: REPOSITORY, app: 'shop', number })

let harness: PreviewHarness
beforeEach(() => {
  harness = new PreviewHarness()
  harness.github.open(1)
})

const removedOf = (result: Reconciled) =>
  'torn' in result ? result.torn.removed.map(({ kind, outcome }) => `${kind}: ${outcome}`) : []

describe('reconcile', () => {
  it('brings an open pull request up: services, rule, target group, secret, timers, one comment', async () => {
    const result = await harness.up(1)
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
    expect(harness.account.standing()).toEqual(['shop-pr-1-web', 'shop-pr-1-worker'])
    expect(harness.account.rules.map(({ spec }) => spec.host)).toEqual(['shop-pr-1.preview.example.com'])
    expect([...harness.account.schedules.values()]).toHaveLength(2)
    expect(harness.github.comments.get(1)).toHaveLength(1)
    expect(harness.github.kept).toMatchObject([{ number: 1, state: 'success' }])
    expect(result.view.phases.map(({ name }) => name)).toEqual([
      'check',
      'ingress',
      'release phase',
      'deploy',
      'health check',
    ])
  })

  it('takes a closed one down, and says deleted only of what was there and is gone', async () => {
    await harness.up(1)
    harness.github.close(1, true)
    const result = await harness.down(1)
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
    expect(harness.account.leftOf(identity(1))).toEqual([])
    expect(harness.github.kept).toEqual([])
  })

  it('finds nothing to take down where nothing is, and makes no comment about it', async () => {
    harness.github.close(1)
    const result = await harness.down(1)
    expect(result.kind).toBe('absent')
    expect(harness.github.comments.get(1)).toBeUndefined()
    expect(harness.account.tasks).toEqual([])
  })

  it('carries the tags of ownership on everything from the create call on', async () => {
    await harness.up(1)
    const owner = {
      'renga:managed': 'preview',
      'renga:repository-id': REPOSITORY,
      'renga:app': 'shop',
      'renga:pr': '1',
    }
    for (const name of harness.account.standing())
      expect(harness.account.serviceTags.get(name)).toMatchObject(owner)
    for (const { tags } of harness.account.targetGroups.values()) expect(tags).toMatchObject(owner)
    for (const { tags } of harness.account.rules) expect(tags).toMatchObject(owner)
    for (const { tags } of harness.account.stored.values()) expect(tags).toMatchObject(owner)
    for (const { request } of harness.account.tasks) expect(request.tags).toMatchObject(owner)
    for (const { tags } of harness.account.definitions.values())
      expect(Object.fromEntries(tags.map(({ key, value }) => [key, value]))).toMatchObject(owner)
  })

  it('shares task definition families between pull requests', async () => {
    harness.github.open(2)
    await harness.up(1)
    await harness.up(2)
    expect([...harness.account.revisions]).toEqual([
      ['shop-preview-web', 2],
      ['shop-preview-worker', 2],
      ['shop-preview-release', 2],
    ])
  })

  it('does not touch a preview of another repository that uses the same app name', async () => {
    await harness.up(1)
    harness.github.close(1)
    await expect(
      harness.down(1, { identity: { repositoryId: '42', app: 'shop', number: 1 } }),
    ).rejects.toThrow('belongs to repository 4711, not to this one (42)')
    expect(harness.account.standing()).toHaveLength(2)
  })

  it('does not touch a target group of its name that is not its own', async () => {
    await harness.up(1)
    for (const [name, group] of harness.account.targetGroups)
      harness.account.targetGroups.set(name, { ...group, tags: {} })
    harness.github.close(1)
    const result = await harness.down(1)
    expect(result.view.status).toBe('destroy-failed')
    expect(result.view.removed).toContainEqual(
      expect.objectContaining({
        kind: 'target group',
        outcome: 'failed',
        reason: expect.stringContaining('so it was not changed'),
      }),
    )
    expect(harness.account.targetGroups.size).toBe(1)
  })

  it('a failed release phase leaves what served before serving, and shows the last lines', async () => {
    await harness.up(1)
    const served = harness.account.ecs.serves('shop-pr-1-web')
    harness.github.push(1)
    harness.account.exits = (process) => (process === 'release' ? 3 : 0)
    await expect(harness.up(1)).rejects.toThrow(/release phase of v2 failed: exit code 3/)
    expect(harness.account.ecs.serves('shop-pr-1-web')).toBe(served)
    expect(harness.github.shown.get(1)).toMatchObject({
      status: 'failed',
      url: 'https://shop-pr-1.preview.example.com',
      release: 'v2',
      serving: 'v1',
      failure: { lines: ['release has ended'] },
    })
    expect(harness.github.kept.at(-1)?.state).toBe('failure')
  })

  it('an address that does not answer is a failure that names it', async () => {
    harness.answer = () => 503
    await expect(harness.up(1)).rejects.toThrow(
      'https://shop-pr-1.preview.example.com/ answered 503 for 60 s.',
    )
  })

  it('keeps its listener and its rule from push to push', async () => {
    await harness.up(1)
    const [rule] = harness.account.rules
    harness.github.push(1)
    await harness.up(1)
    expect(harness.account.rules).toEqual([rule])
    expect(harness.account.targetGroups.size).toBe(1)
  })

  it('makes no service for a process of quantity 0, and gives no address without web', async () => {
    const result = await harness.up(1, {
      material: { app: appOf({ formation: { worker: { quantity: 1 }, web: { quantity: 0 } } }) },
    })
    expect(result.view.url).toBeUndefined()
    expect(harness.account.standing()).toEqual(['shop-pr-1-worker'])
  })

  it('deletes the service of a process type that a push has taken away', async () => {
    await harness.up(1)
    harness.github.push(1)
    await harness.up(1, { material: { app: appOf({ formation: { worker: { quantity: 0 } } }) } })
    await harness.clock.advance(60_000)
    expect(harness.account.standing()).toEqual(['shop-pr-1-web'])
  })

  it('applies a changed quantity at the next push', async () => {
    await harness.up(1)
    harness.github.push(1)
    const result = await harness.up(1, {
      material: { app: appOf({ formation: { web: { quantity: 2 }, worker: { quantity: 1 } } }) },
      settings: { limits: { size: { name: 'x', cpu: 256, memory: 1024 }, quantity: 2 } },
    })
    expect(result.view.processes[0]).toMatchObject({ type: 'web', desired: 2 })
  })

  it('goes to the next load balancer when one is full, and says how much room there is', async () => {
    harness.account.groupLimit = 1
    harness.github.open(2)
    harness.github.open(3)
    await harness.up(1)
    await harness.up(2)
    expect(new Set(harness.account.rules.map(({ spec }) => spec.listener)).size).toBe(2)
    expect(harness.log.lines).toContain('target groups 1 of 1 on previews-2')
    await expect(harness.up(3)).rejects.toThrow(
      'None of the 2 preview load balancers has room for another preview',
    )
    harness.github.close(3)
    await harness.down(3)
    expect(harness.account.leftOf(identity(3))).toEqual([])
  })
})
