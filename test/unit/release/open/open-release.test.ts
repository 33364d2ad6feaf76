import { describe, expect, it } from '@jest/globals'
import { VirtualClock } from '../../../../emulator/clock.ts'
import { parseImageReference } from '../../../../src/image/oci/reference.ts'
import { serviceProcesses } from '../../../../src/release/ledger/release.ts'
import { openRelease, resumeRelease } from '../../../../src/release/open/open-release.ts'
import { ProblemsError, UserError } from '../../../../src/runtime/errors.ts'
import {
  appOf,
  DIGEST,
  type Fakes,
  fakesOf,
  IMAGE,
  PLATFORM,
  PROCFILE,
  RUN,
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

describe('an image that ECS would not find', () => {
  it.each([
    [`123456789012.dkr.ecr.us-west-2.amazonaws.com/shop@${DIGEST}`, 'the account 123456789012 in us-west-2'],
    [`999999999999.dkr.ecr.eu-west-1.amazonaws.com/shop@${DIGEST}`, 'the account 999999999999 in eu-west-1'],
  ])('%s is refused before a number is spent', async (image, where) => {
    const fakes = fakesOf(new VirtualClock())
    const opening = openRelease(fakes, request({ image: parseImageReference(image) }))
    await expect(opening).rejects.toThrow(
      `Input 'image' is from the registry of ${where}, but shop/production runs in the account 123456789012 in eu-west-1. Push the image there`,
    )
    expect(fakes.ledger.releases).toEqual([])
  })
})

describe('opening a release', () => {
  it('numbers it, pins image and config, registers every process type', async () => {
    const fakes = fakesOf(new VirtualClock())
    const release = await openRelease(fakes, request())
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
    const fakes = fakesOf(new VirtualClock())
    const first = await openRelease(fakes, request())
    expect(await openRelease(fakes, request())).toEqual(first)
    expect(fakes.taskDefinitions.registered).toHaveLength(3)
  })

  it('keeps the digest of an image that was given by tag', async () => {
    const fakes = fakesOf(new VirtualClock())
    const release = await openRelease(
      fakes,
      request({ image: parseImageReference('123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop:main') }),
    )
    expect(release.image).toMatch(/@sha256:a{64}$/)
  })

  it("runs the Procfile's line by a shell when the image has no process table", async () => {
    const fakes = fakesOf(new VirtualClock())
    fakes.images.processes = []
    const { processes } = await openRelease(fakes, request())
    expect(processes[0]?.entryPoint).toEqual(['/bin/sh', '-c', 'node server.js'])
  })

  it('on production takes nothing of env of app.json, as on a push to Heroku: no value goes live, nothing is refused', async () => {
    const fakes = fakesOf(new VirtualClock())
    const app = appOf(PROCFILE, {
      env: {
        SMTP_HOST: { description: '(optional)' },
        ADMIN_PASSWORD: 'demo123',
        ROOT_URL: { value: 'https://<App Name>.herokuapp.com' },
        EMPTY: { value: '' },
        COOKIE_KEY: { generator: 'secret' },
      },
    })
    const release = await openRelease(fakes, request({ app }))
    expect([release.defaults, fakes.log.warnings]).toEqual([{}, []])
    const variables = fakes.taskDefinitions.registered.flatMap(
      ({ containerDefinitions: [container] }) => container.environment?.map(({ name }) => name) ?? [],
    )
    expect(variables).not.toEqual(expect.arrayContaining(['ADMIN_PASSWORD']))
    expect(variables).not.toEqual(expect.arrayContaining(['ROOT_URL']))
  })

  it('where renga.yml enforces app.json, keeps its values where no config var is set, and warns of generators', async () => {
    const fakes = fakesOf(new VirtualClock())
    const appJson = {
      env: { WELCOME: { value: 'hello' }, DATABASE_URL: 'sqlite:', COOKIE_KEY: { generator: 'secret' } },
    }
    const release = await openRelease(fakes, request({ app: appOf(PROCFILE, appJson, ENFORCE) }))
    expect(release.defaults).toEqual({ WELCOME: 'hello' })
    expect(fakes.log.warnings.join()).toMatch(/COOKIE_KEY has a generator/)
  })

  it('does not miss what Heroku sets itself, in review apps only or in every dyno, and keeps its default', async () => {
    const fakes = fakesOf(new VirtualClock())
    const required = { required: true }
    const env = {
      HEROKU_APP_NAME: required,
      HEROKU_BRANCH: required,
      HEROKU_PR_NUMBER: required,
      HEROKU_PARENT_APP_NAME: { ...required, value: 'shop-staging' },
    }
    const release = await openRelease(fakes, request({ app: appOf(PROCFILE, { env }, ENFORCE) }))
    expect(release.defaults).toEqual({ HEROKU_PARENT_APP_NAME: 'shop-staging' })
    await expect(
      openRelease(fakes, request({ app: appOf(PROCFILE, { env: { HEROKU_API_KEY: required } }, ENFORCE) })),
    ).rejects.toThrow('HEROKU_API_KEY is required')
  })

  it('warns of config vars that the platform sets itself', async () => {
    const fakes = fakesOf(new VirtualClock())
    fakes.config.names = ['PORT', 'DATABASE_URL']
    await openRelease(fakes, request())
    expect(fakes.log.warnings).toEqual([
      'The config vars PORT have no effect: the platform sets them, as on Heroku.',
    ])
  })

  it('names every add-on: config vars, attachments, and what nobody set', async () => {
    const fakes = fakesOf(new VirtualClock())
    fakes.config.names = ['REDIS_URL']
    const app = appOf(PROCFILE, { addons: ['heroku-postgresql:mini', 'heroku-redis', 'scheduler:standard'] })
    await openRelease(fakes, request({ app }))
    expect(fakes.log.warnings).toEqual([
      expect.stringMatching(/^app\.json lists the add-on heroku-postgresql, .* DATABASE_URL is not set\./),
    ])
    expect(fakes.log.lines).toEqual(
      expect.arrayContaining([
        'add-on heroku-redis: REDIS_URL is set.',
        expect.stringMatching(/^add-on scheduler: not created here/),
      ]),
    )
  })

  it('fails a release that cannot get its task definitions, with the reason', async () => {
    const fakes = fakesOf(new VirtualClock())
    fakes.taskDefinitions.failure = new UserError('The role is not allowed to do iam:PassRole.')
    await expect(openRelease(fakes, request())).rejects.toThrow('iam:PassRole')
    expect(await fakes.ledger.get(1)).toMatchObject({
      status: 'failed',
      failure: 'task definitions: The role is not allowed to do iam:PassRole.',
    })
  })

  it('refuses a second image in one run', async () => {
    const fakes = fakesOf(new VirtualClock())
    await openRelease(fakes, request())
    const before = fakes.ledger.releases[0]
    if (before === undefined) throw new Error('no release')
    fakes.ledger.releases[0] = { ...before, image: before.image.replace(/a{64}/, 'b'.repeat(64)) }
    await expect(openRelease(fakes, request())).rejects.toThrow(
      /This run already opened v1 of shop\/production with/,
    )
  })
})

describe('a request that is wrong is refused before anything is changed', () => {
  const cases: readonly (readonly [string, (fakes: Fakes) => object, RegExp])[] = [
    [
      'an image of another repository',
      () => ({ image: parseImageReference(`123456789012.dkr.ecr.eu-west-1.amazonaws.com/blog@${DIGEST}`) }),
      /Input 'image' is from the repository 'blog', but shop\/production uses 'shop'/,
    ],
    [
      'an image that is not there',
      (fakes) => {
        fakes.images.failure = new UserError(`There is no image '${DIGEST}' in 'shop'.`)
        return {}
      },
      /There is no image 'sha256:a+' in 'shop'/,
    ],
    [
      'an image for another machine',
      (fakes) => {
        fakes.images.architecture = 's390x'
        return {}
      },
      /linux\/s390x, which Fargate does not run/,
    ],
    [
      'a cluster that is not there',
      (fakes) => {
        fakes.clusters.state = undefined
        return {}
      },
      /The ECS cluster 'main' does not exist in eu-west-1\..*'aws-region'/,
    ],
    [
      'a cluster that was deleted',
      (fakes) => {
        fakes.clusters.state = 'INACTIVE'
        return {}
      },
      /The ECS cluster 'main' is INACTIVE/,
    ],
    [
      'a secret that is missing',
      (fakes) => {
        fakes.config.current = () => Promise.reject(new UserError("The secret 'x' does not exist."))
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
      (fakes) => {
        fakes.images.processes = fakes.images.processes.filter(({ type }) => type !== 'release')
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
    const fakes = fakesOf(new VirtualClock())
    await expect(openRelease(fakes, request(arrange(fakes)))).rejects.toThrow(message)
    expect(fakes.ledger.releases).toEqual([])
    expect(fakes.taskDefinitions.registered).toEqual([])
  })

  it('names every problem of the account at once', async () => {
    const fakes = fakesOf(new VirtualClock())
    fakes.images.failure = new UserError('No image.')
    fakes.clusters.state = undefined
    await expect(openRelease(fakes, request())).rejects.toThrow(
      /^No image\.\nThe ECS cluster 'main' does not exist/,
    )
  })

  it('keeps the places of problems in files', async () => {
    const fakes = fakesOf(new VirtualClock())
    const app = appOf(PROCFILE, { env: { STRIPE_KEY: {} } }, ENFORCE)
    const refused = openRelease(fakes, request({ app }))
    await expect(refused).rejects.toBeInstanceOf(ProblemsError)
    await expect(refused).rejects.toMatchObject({ problems: [{ at: { file: 'app.json' } }] })
  })
})

describe('taking up a pending release', () => {
  it('registers what it lacks, from the image and the config version that it pins', async () => {
    const fakes = fakesOf(new VirtualClock())
    const opened = await openRelease(fakes, request())
    const [web] = opened.processes
    if (web === undefined) throw new Error('no web')
    const { taskDefinition: _registered, ...bare } = web
    await fakes.ledger.open({
      ...opened,
      runKey: 'rollback',
      processes: [{ ...bare, stopTimeout: 60 }],
      description: 'Rollback to v1',
    })
    const release = await resumeRelease(fakes, PLATFORM, 2)
    expect(release.processes[0]?.taskDefinition).toMatch(/shop-production-web:2$/)
    expect(fakes.taskDefinitions.registered.at(-1)?.containerDefinitions[0].image).toBe(opened.image)
  })

  it('takes the newest revision when nothing has changed but the names of the release', async () => {
    const fakes = fakesOf(new VirtualClock())
    const first = await openRelease(fakes, request())
    const { processes, ...rest } = first
    await fakes.ledger.open({
      ...rest,
      runKey: 'again',
      commit: 'd'.repeat(40),
      processes: processes.map(({ taskDefinition: _registered, ...bare }) => bare),
    })
    const second = await resumeRelease(fakes, PLATFORM, 2)
    expect(second.processes.map((one) => one.taskDefinition)).toEqual(
      processes.map((one) => one.taskDefinition),
    )
    expect(fakes.taskDefinitions.registered).toHaveLength(processes.length)
  })

  it.each(['succeeded', 'failed'] as const)('leaves a release alone that has %s', async (status) => {
    const fakes = fakesOf(new VirtualClock())
    await openRelease(fakes, request())
    const ended = await fakes.ledger.update(1, 'pending', { status })
    expect(await resumeRelease(fakes, PLATFORM, 1)).toEqual(ended)
  })

  it('names the newest release when there is none of that number', async () => {
    const fakes = fakesOf(new VirtualClock())
    await expect(resumeRelease(fakes, PLATFORM, 9)).rejects.toThrow(
      /Input 'release' is 'v9'.*it has none yet/,
    )
    await openRelease(fakes, request())
    await expect(resumeRelease(fakes, PLATFORM, 9)).rejects.toThrow(/the newest is v1/)
  })

  it('refuses when its config version is gone', async () => {
    const fakes = fakesOf(new VirtualClock())
    await openRelease(fakes, request())
    fakes.config.version = () => Promise.reject(new UserError("The secret 'x' has no version 'c1' any more."))
    await expect(resumeRelease(fakes, PLATFORM, 1)).rejects.toThrow(/no version 'c1' any more/)
  })
})
