import { describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { parseImageReference } from '../../../../src/image/oci/reference.ts'
import { serviceProcesses } from '../../../../src/release/ledger/release.ts'
import { openRelease, resumeRelease } from '../../../../src/release/open/open-release.ts'
import { ProblemsError, UserError } from '../../../../src/runtime/errors.ts'
import {
  appOf,
  DIGEST,
  IMAGE,
  PLATFORM,
  PROCFILE,
  RUN,
  type World,
  worldOf,
} from '../../../support/release/fakes.ts'

const request = (change: object = {}) => ({
  platform: PLATFORM,
  app: appOf(PROCFILE),
  image: IMAGE,
  description: undefined,
  run: RUN,
  ...change,
})

const ENFORCE = 'app-json-env: enforce\n'

describe('opening a release', () => {
  it('numbers it, pins image and config, registers every process type', async () => {
    const world = worldOf(new VirtualClock())
    const release = await openRelease(world, request())
    expect(release).toMatchObject({
      app: 'shop',
      environment: 'production',
      version: 1,
      status: 'pending',
      image: `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop@${DIGEST}`,
      config: { versionId: 'c1', names: ['DATABASE_URL', 'SECRET_KEY_BASE'] },
      releasePhase: { status: 'pending' },
      description: 'Deploy 1a2b3c4',
      actor: 'octocat',
      runKey: '77-1',
      runUrl: 'https://github.com/acme/shop/actions/runs/77',
    })
    expect(
      release.processes.map(({ type, quantity, taskDefinition }) => [
        type,
        quantity,
        taskDefinition?.split('/')[1],
      ]),
    ).toEqual([
      ['web', 1, 'shop-production-web:1'],
      ['worker', 0, 'shop-production-worker:1'],
      ['release', 0, 'shop-production-release:1'],
    ])
    expect(serviceProcesses(release).map(({ type }) => type)).toEqual(['web', 'worker'])
  })

  it('finds the release this run has opened, and registers nothing again', async () => {
    const world = worldOf(new VirtualClock())
    const first = await openRelease(world, request())
    expect(await openRelease(world, request())).toEqual(first)
    expect(world.taskDefinitions.registered).toHaveLength(3)
  })

  it('keeps the digest of an image that was given by tag', async () => {
    const world = worldOf(new VirtualClock())
    const release = await openRelease(
      world,
      request({ image: parseImageReference('123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop:main') }),
    )
    expect(release.image).toMatch(/@sha256:a{64}$/)
  })

  it("runs the Procfile's line by a shell when the image has no process table", async () => {
    const world = worldOf(new VirtualClock())
    world.images.processes = []
    const { processes } = await openRelease(world, request())
    expect(processes[0]?.entryPoint).toEqual(['/bin/sh', '-c', 'node server.js'])
  })

  it('on production takes nothing of env of app.json, as on a push to Heroku: no value goes live, nothing is refused', async () => {
    const world = worldOf(new VirtualClock())
    const app = appOf(PROCFILE, {
      env: {
        SMTP_HOST: { description: '(optional)' },
        ADMIN_PASSWORD: 'demo123',
        ROOT_URL: { value: 'https://<App Name>.herokuapp.com' },
        EMPTY: { value: '' },
        COOKIE_KEY: { generator: 'secret' },
      },
    })
    const release = await openRelease(world, request({ app }))
    expect([release.defaults, world.log.warnings]).toEqual([{}, []])
    const variables = world.taskDefinitions.registered.flatMap(
      ({ containerDefinitions: [container] }) => container.environment?.map(({ name }) => name) ?? [],
    )
    expect(variables).not.toEqual(expect.arrayContaining(['ADMIN_PASSWORD']))
    expect(variables).not.toEqual(expect.arrayContaining(['ROOT_URL']))
  })

  it('where renga.yml enforces app.json, keeps its values where no config var is set, and warns of generators', async () => {
    const world = worldOf(new VirtualClock())
    const appJson = {
      env: { WELCOME: { value: 'hello' }, DATABASE_URL: 'sqlite:', COOKIE_KEY: { generator: 'secret' } },
    }
    const release = await openRelease(world, request({ app: appOf(PROCFILE, appJson, ENFORCE) }))
    expect(release.defaults).toEqual({ WELCOME: 'hello' })
    expect(world.log.warnings.join()).toMatch(/COOKIE_KEY has a generator/)
  })

  it('warns of config vars that the platform sets itself', async () => {
    const world = worldOf(new VirtualClock())
    world.config.names = ['PORT', 'DATABASE_URL']
    await openRelease(world, request())
    expect(world.log.warnings).toEqual([
      'The config vars PORT have no effect: the platform sets them, as on Heroku.',
    ])
  })

  it('fails a release that cannot get its task definitions, with the reason', async () => {
    const world = worldOf(new VirtualClock())
    world.taskDefinitions.failure = new UserError('The role may not do iam:PassRole.')
    await expect(openRelease(world, request())).rejects.toThrow('iam:PassRole')
    expect(await world.ledger.get(1)).toMatchObject({
      status: 'failed',
      failure: 'task definitions: The role may not do iam:PassRole.',
    })
  })

  it('refuses a second image in one run', async () => {
    const world = worldOf(new VirtualClock())
    await openRelease(world, request())
    const before = world.ledger.releases[0]
    if (before === undefined) throw new Error('no release')
    world.ledger.releases[0] = { ...before, image: before.image.replace(/a{64}/, 'b'.repeat(64)) }
    await expect(openRelease(world, request())).rejects.toThrow(
      /This run has opened v1 of shop\/production already/,
    )
  })
})

describe('a request that is wrong is refused before anything is changed', () => {
  const cases: readonly (readonly [string, (world: World) => object, RegExp])[] = [
    [
      'an image of another repository',
      () => ({ image: parseImageReference(`123456789012.dkr.ecr.eu-west-1.amazonaws.com/blog@${DIGEST}`) }),
      /Input 'image' is of the repository 'blog', but shop\/production runs images of 'shop'/,
    ],
    [
      'an image that is not there',
      (world) => {
        world.images.failure = new UserError(`There is no image '${DIGEST}' in 'shop'.`)
        return {}
      },
      /There is no image 'sha256:a+' in 'shop'/,
    ],
    [
      'an image for another machine',
      (world) => {
        world.images.architecture = 's390x'
        return {}
      },
      /linux\/s390x, which Fargate does not run/,
    ],
    [
      'a cluster that is not there',
      (world) => {
        world.clusters.state = undefined
        return {}
      },
      /The ECS cluster 'main' does not exist in eu-west-1\..*'aws-region'/,
    ],
    [
      'a cluster that was deleted',
      (world) => {
        world.clusters.state = 'INACTIVE'
        return {}
      },
      /The ECS cluster 'main' is INACTIVE/,
    ],
    [
      'a secret that is missing',
      (world) => {
        world.config.current = () => Promise.reject(new UserError("The secret 'x' does not exist."))
        return {}
      },
      /The secret 'x' does not exist/,
    ],
    [
      'config vars that app.json requires',
      () => ({
        app: appOf(PROCFILE, { env: { STRIPE_KEY: { description: 'Payments' }, MAIL_KEY: {} } }, ENFORCE),
      }),
      /STRIPE_KEY is required[\s\S]*MAIL_KEY is required/,
    ],
    [
      'a process type that the image lacks',
      (world) => {
        world.images.processes = world.images.processes.filter(({ type }) => type !== 'release')
        return {}
      },
      /The image has no process type 'release'/,
    ],
    [
      'a web process without an ingress',
      () => ({
        platform: { ...PLATFORM, appEnvironment: { ...PLATFORM.appEnvironment, web: undefined } },
      }),
      /the parameter '\/renga\/apps\/shop\/production' has no field 'web'/,
    ],
  ]
  it.each(cases)('%s', async (_name, arrange, message) => {
    const world = worldOf(new VirtualClock())
    await expect(openRelease(world, request(arrange(world)))).rejects.toThrow(message)
    expect(world.ledger.releases).toEqual([])
    expect(world.taskDefinitions.registered).toEqual([])
  })

  it('names every problem of the account at once', async () => {
    const world = worldOf(new VirtualClock())
    world.images.failure = new UserError('No image.')
    world.clusters.state = undefined
    await expect(openRelease(world, request())).rejects.toThrow(
      /^No image\.\nThe ECS cluster 'main' does not exist/,
    )
  })

  it('keeps the places of problems in files', async () => {
    const world = worldOf(new VirtualClock())
    const app = appOf(PROCFILE, { env: { STRIPE_KEY: {} } }, ENFORCE)
    const refused = openRelease(world, request({ app }))
    await expect(refused).rejects.toBeInstanceOf(ProblemsError)
    await expect(refused).rejects.toMatchObject({ problems: [{ at: { file: 'app.json' } }] })
  })
})

describe('taking up a pending release', () => {
  it('registers what it lacks, from the image and the config version that it pins', async () => {
    const world = worldOf(new VirtualClock())
    const opened = await openRelease(world, request())
    const [web] = opened.processes
    if (web === undefined) throw new Error('no web')
    const { taskDefinition: _registered, ...bare } = web
    await world.ledger.open({
      ...opened,
      runKey: 'rollback',
      processes: [{ ...bare, stopTimeout: 60 }],
      description: 'Rollback to v1',
    })
    const release = await resumeRelease(world, PLATFORM, 2)
    expect(release.processes[0]?.taskDefinition).toMatch(/shop-production-web:2$/)
    expect(world.taskDefinitions.registered.at(-1)?.containerDefinitions[0].image).toBe(opened.image)
  })

  it('takes the newest revision when nothing has changed but the names of the release', async () => {
    const world = worldOf(new VirtualClock())
    const first = await openRelease(world, request())
    const { processes, ...rest } = first
    await world.ledger.open({
      ...rest,
      runKey: 'again',
      commit: 'd'.repeat(40),
      processes: processes.map(({ taskDefinition: _registered, ...bare }) => bare),
    })
    const second = await resumeRelease(world, PLATFORM, 2)
    expect(second.processes.map((one) => one.taskDefinition)).toEqual(
      processes.map((one) => one.taskDefinition),
    )
    expect(world.taskDefinitions.registered).toHaveLength(processes.length)
  })

  it.each(['succeeded', 'failed'] as const)('leaves a release alone that has %s', async (status) => {
    const world = worldOf(new VirtualClock())
    await openRelease(world, request())
    const ended = await world.ledger.update(1, 'pending', { status })
    expect(await resumeRelease(world, PLATFORM, 1)).toEqual(ended)
  })

  it('names the newest release when there is none of that number', async () => {
    const world = worldOf(new VirtualClock())
    await expect(resumeRelease(world, PLATFORM, 9)).rejects.toThrow(
      /Input 'release' is 'v9'.*it has none yet/,
    )
    await openRelease(world, request())
    await expect(resumeRelease(world, PLATFORM, 9)).rejects.toThrow(/the newest is v1/)
  })

  it('refuses when its config version is gone', async () => {
    const world = worldOf(new VirtualClock())
    await openRelease(world, request())
    world.config.version = () => Promise.reject(new UserError("The secret 'x' has no version 'c1' any more."))
    await expect(resumeRelease(world, PLATFORM, 1)).rejects.toThrow(/no version 'c1' any more/)
  })
})
