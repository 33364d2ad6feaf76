import { readFileSync } from 'node:fs'
import { Validator } from '@cfworker/json-schema'
import { describe, expect, it } from '@jest/globals'
import { loadPlatform, type PlatformSource } from '../../../src/platform/load.ts'
import { parseAppEnvironmentDescriptor, parsePlatformDescriptor } from '../../../src/platform/parse.ts'
import { publishedSchema } from '../../../src/platform/published-schema.ts'

import { DeniedError } from '../../../src/runtime/errors.ts'

const PLATFORM = {
  version: 1,
  cluster: 'main',
  subnets: ['subnet-0a1b2c3d4e5f60718'],
  securityGroups: ['sg-0123456789abcdef0'],
  assignPublicIp: false,
  executionRole: 'arn:aws:iam::123456789012:role/renga-execution',
  loadBalancerRole: 'arn:aws-us-gov:iam::123456789012:role/path/renga-load-balancer',
  ledgerTable: 'renga-ledger',
}

const APP = {
  version: 1,
  repository: 'team/shop',
  taskRole: 'arn:aws:iam::123456789012:role/shop',
  logGroup: '/renga/shop/production',
  configSecret: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop-AbCdEf',
  web: {
    url: 'https://shop.example.com',
    containerPort: 8080,
    targetGroup: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/1',
    alternateTargetGroup: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/b/2',
    productionListenerRule:
      'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener-rule/app/main/1/2/3',
  },
}

class MemorySource implements PlatformSource {
  readonly region = 'eu-west-1'
  readonly asked: (readonly string[])[] = []
  readonly #texts: ReadonlyMap<string, string>
  constructor(texts: Readonly<Record<string, string>>) {
    this.#texts = new Map(Object.entries(texts))
  }
  async read(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
    this.asked.push(names)
    return this.#texts
  }
  async names(): Promise<readonly string[]> {
    return []
  }
}

const source = (platform: unknown = PLATFORM, app: unknown = APP) =>
  new MemorySource({
    '/renga/platform': JSON.stringify(platform),
    '/renga/apps/shop/production': JSON.stringify(app),
  })

describe('loading the platform', () => {
  it('reads both documents with one call', async () => {
    const parameters = source()
    expect(await loadPlatform(parameters, 'shop', 'production')).toEqual({
      ...PLATFORM,
      region: 'eu-west-1',
      app: 'shop',
      environment: 'production',
      appEnvironment: APP,
    })
    expect(parameters.asked).toEqual([['/renga/platform', '/renga/apps/shop/production']])
  })

  it('takes an app without a web process, and documents with fields it does not know', async () => {
    const { web: _web, ...worker } = APP
    const platform = await loadPlatform(source({ ...PLATFORM, future: 1 }, worker), 'shop', 'production')
    expect(platform.appEnvironment.web).toBeUndefined()
  })

  it('names both parameters when neither is there, and who writes them', async () => {
    const loading = loadPlatform(new MemorySource({}), 'shop', 'production')
    await expect(loading).rejects.toThrow(
      /^SSM parameter '\/renga\/platform' does not exist in eu-west-1.*docs\/platform\.md.*\nSSM parameter '\/renga\/apps\/shop\/production' does not exist in eu-west-1: the app 'shop' has no environment 'production' there/,
    )
  })

  const typo = (names: readonly string[], denied?: string) => {
    const parameters = source()
    return {
      region: 'eu-west-1',
      names: () => Promise.resolve(names.map((name) => `/renga/apps/${name}`)),
      read: async (asked: readonly string[]) => {
        if (denied !== undefined)
          throw new DeniedError('The role is not allowed to do ssm:GetParameters.', { resource: denied })
        const all = await parameters.read(asked)
        return new Map([...all].filter(([name]) => asked.includes(name)))
      },
    }
  }
  const ARN = 'arn:aws:ssm:eu-west-1:123456789012:parameter'

  it('answers a typo with the names that exist, also where the role may not read the parameter', async () => {
    const names = ['shop/production', 'shop/staging', 'blog/production']
    const missing = loadPlatform(typo(names), 'shpo', 'production')
    await expect(missing).rejects.toThrow(
      /'\/renga\/apps\/shpo\/production' does not exist .* Did you mean 'shop\/production'\? There are: blog\/production, shop\/production, shop\/staging\.$/,
    )
    const denied = loadPlatform(typo(names, `${ARN}/renga/apps/shop/prod`), 'shop', 'prod')
    await expect(denied).rejects.toThrow(
      /^The role is not allowed to read the SSM parameter '\/renga\/apps\/shop\/prod' in eu-west-1: a role is for one app and its environment\. Correct the inputs 'app' and 'environment', or the role\. There are: blog\/production, .* If they are right, add ssm:GetParameters on arn:/,
    )
  })

  it('names the inputs where the names may not be listed', async () => {
    const denied = loadPlatform(typo([], `${ARN}/renga/apps/shpo/production`), 'shpo', 'production')
    await expect(denied).rejects.toThrow(/Correct the inputs 'app' and 'environment', or the role\. If they/)
  })

  it('asks for the permission where the parameter of all apps may not be read', async () => {
    const denied = loadPlatform(typo([], `${ARN}/renga/platform`), 'shop', 'production')
    await expect(denied).rejects.toThrow(/^The role is not allowed to do ssm:GetParameters\.$/)
  })

  it('reports the problems of both documents at once', async () => {
    const { cluster: _cluster, ...headless } = PLATFORM
    const loading = loadPlatform(source(headless, { ...APP, taskRole: 'shop' }), 'shop', 'production')
    await expect(loading).rejects.toThrow(
      /'\/renga\/platform': the field 'cluster' is missing[\s\S]*production': the field 'taskRole' is "shop"\. Use the ARN/,
    )
  })
})

describe('problems of a descriptor', () => {
  const problems = (change: object) => {
    const parsed = parsePlatformDescriptor('/renga/platform', JSON.stringify({ ...PLATFORM, ...change }))
    return 'problems' in parsed ? parsed.problems : []
  }
  it.each([
    [{ version: 2 }, "the field 'version' is 2. Use 1, the document version that these actions read"],
    [
      { cluster: 'arn:aws:ecs:eu-west-1:123456789012:cluster/main' },
      'Use the name of the ECS cluster (not its ARN)',
    ],
    [{ subnets: [] }, "the field 'subnets' is []. Use a list of the subnet ids"],
    [{ subnets: ['subnet-0a1b', 'vpc-1'] }, 'the field \'subnets[1]\' is "vpc-1". Use an id such as subnet-'],
    [
      { securityGroups: 'sg-1' },
      'the field \'securityGroups\' is "sg-1". Use a list of the security group ids',
    ],
    [{ assignPublicIp: 'no' }, 'the field \'assignPublicIp\' is "no". Use true when the subnets are public'],
    [{ executionRole: 'renga' }, 'Use the ARN of the ECS task execution role'],
    [{ loadBalancerRole: null }, "the field 'loadBalancerRole' is null. Use the ARN of the role"],
    [{ ledgerTable: 'a' }, 'Use the name of the DynamoDB table of the release ledger'],
    [{ ledgerTable: 'x'.repeat(400) }, '...'],
  ])('%j', (change, message) => {
    expect(problems(change)).toEqual([expect.stringContaining(message)])
    expect(problems(change)[0]).toMatch(/^Parameter '\/renga\/platform': /)
  })

  it.each([
    ['not json', /is not JSON .*Write it as a single JSON object/],
    ['[]', /the document is \[\]\. Use a JSON object/],
    ['null', /the document is null/],
    ['"{}"', /the document is "\{\}"/],
  ])('a text that is no document: %s', (text, message) => {
    const parsed = parsePlatformDescriptor('/renga/platform', text)
    expect('problems' in parsed && parsed.problems.join()).toMatch(message)
  })

  it('names every field of the web ingress', () => {
    const parsed = parseAppEnvironmentDescriptor(
      '/renga/apps/a/b',
      JSON.stringify({ ...APP, web: { containerPort: 0 } }),
    )
    expect('problems' in parsed ? parsed.problems : []).toEqual([
      expect.stringContaining("the field 'web.url' is missing. Add the public address"),
      expect.stringContaining("the field 'web.targetGroup' is missing"),
      expect.stringContaining("the field 'web.alternateTargetGroup' is missing"),
      expect.stringContaining("the field 'web.productionListenerRule' is missing"),
      expect.stringContaining("the field 'web.containerPort' is 0. Use the port"),
    ])
  })
})

describe('the published JSON Schema', () => {
  const published: unknown = JSON.parse(readFileSync('docs/platform.schema.json', 'utf8'))

  it('is the one in the code', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(publishedSchema)))
  })

  it('accepts what the documentation shows', () => {
    // The trust policies of that page are no parameters.
    const examples = [...readFileSync('docs/platform.md', 'utf8').matchAll(/```json\n([\s\S]*?)```/g)].filter(
      ([, text = '']) => 'version' in JSON.parse(text),
    )
    expect(examples).toHaveLength(3)
    for (const [, example = ''] of examples) {
      expect(new Validator(publishedSchema, '2020-12').validate(JSON.parse(example))).toMatchObject({
        valid: true,
      })
    }
  })
})
