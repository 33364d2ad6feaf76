/** How previews are reached, on the emulator: real adapters and processes, a real proxy, the role of previews. */
import { request } from 'node:http'
import {
  AssociateGatewayWithClusterCommand,
  CreateGatewayCommand,
  ECSClient,
  ListGatewayRoutesCommand,
} from '@aws-sdk/client-ecs'
import {
  DeleteRuleCommand,
  DescribeRulesCommand,
  ElasticLoadBalancingV2Client,
  type Rule,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { IAMClient } from '@aws-sdk/client-iam'
import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ensureRole, serviceTrust } from '../../../emulator/platform/identities.ts'
import { listenersOf } from '../../../src/platform/preview-listeners.ts'
import { httpProbe } from '../../../src/runtime/smoke-client.ts'
import { listedPermissions } from '../../e2e/permissions.ts'
import { type EmulatorHarness, startEmulatorHarness } from '../../support/preview/emulator-harness.ts'

let harness: EmulatorHarness

const client = () => {
  const { endpoint, region, credentials } = harness.emulator
  return { endpoint, region, credentials }
}

/** What infrastructure as code would write into the descriptor. */
async function describePreviews(
  change: (descriptor: Readonly<Record<string, unknown>>) => object,
): Promise<void> {
  const ssm = new SSMClient(client())
  const Name = '/renga/apps/shop/preview'
  const { Parameter } = await ssm.send(new GetParameterCommand({ Name }))
  const descriptor: Readonly<Record<string, unknown>> = Object(JSON.parse(Parameter?.Value ?? '{}'))
  const Value = JSON.stringify({ ...descriptor, ...change(descriptor) })
  await ssm.send(new PutParameterCommand({ Name, Value, Type: 'String', Overwrite: true }))
}

async function rulesOf(elb: ElasticLoadBalancingV2Client): Promise<readonly Rule[]> {
  const { preview } = await harness.platform()
  const [first] = preview.sharedAlb === undefined ? [] : listenersOf(preview.sharedAlb)
  const ListenerArn = first?.arn ?? ''
  const { Rules = [] } = await elb.send(new DescribeRulesCommand({ ListenerArn }))
  return Rules
}

/** The text at an address of the proxy, whose names are all this machine. */
async function page(url: string, path: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers: { host: hostname } }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve(text))
    })
      .on('error', reject)
      .end()
  })
}

async function makeGateway(): Promise<void> {
  const ecs = new ECSClient(client())
  await ecs.send(
    new CreateGatewayCommand({
      name: 'previews',
      infrastructureRoleArn: await ensureRole(
        new IAMClient(client()),
        'renga-gateway',
        serviceTrust('ecs.amazonaws.com'),
        [],
      ),
      deletionProtection: false,
      configuration: { hostSharedAlb: {} },
    }),
  )
  await ecs.send(new AssociateGatewayWithClusterCommand({ gateway: 'previews', cluster: 'renga-previews' }))
}

describe('shared-alb with an access rule', () => {
  const header = { name: 'x-preview-key', value: 'open sesame' }
  beforeAll(async () => {
    harness = await startEmulatorHarness({ previews: { accessHeader: header, balancers: 2 } })
  }, 600_000)
  afterAll(() => harness.close())

  it('answers only who has the header, and asks so itself when it looks whether the preview answers', async () => {
    harness.github.open(1)
    const { view } = await harness.up(1)
    expect(view.status).toBe('ready')
    const url = view.url ?? ''
    expect(await httpProbe.get(url, { [header.name]: header.value }, harness.signal)).toBe(200)
    expect(await httpProbe.get(url, {}, harness.signal)).toBe(404)
    expect(await httpProbe.get(url, { [header.name]: 'open barley' }, harness.signal)).toBe(404)
  }, 600_000)

  it('tells search engines to stay away, whoever asks', async () => {
    const { url } = (await harness.up(1)).view
    expect(await page(url ?? '', '/robots.txt')).toBe('User-agent: *\nDisallow: /\n')
  }, 600_000)

  it('a changed access rule holds from the next push on', async () => {
    await describePreviews(({ sharedAlb }) => ({ sharedAlb: { ...Object(sharedAlb), access: undefined } }))
    harness.github.push(1)
    const { view } = await harness.up(1)
    expect(await httpProbe.get(view.url ?? '', {}, harness.signal)).toBe(200)
    expect(await page(view.url ?? '', '/')).toBe('good morning from shop-pr-1')
  }, 600_000)

  it('a rule that was deleted by hand is there again after the next push', async () => {
    const elb = new ElasticLoadBalancingV2Client(client())
    // The default, /robots.txt, and one for the preview.
    const rules = await rulesOf(elb)
    expect(rules).toHaveLength(3)
    const own = rules.find(({ Actions = [] }) => Actions.some(({ Type }) => Type === 'forward'))
    await elb.send(new DeleteRuleCommand({ RuleArn: own?.RuleArn }))
    harness.github.push(1)
    const { view } = await harness.up(1)
    expect(await httpProbe.get(view.url ?? '', {}, harness.signal)).toBe(200)
    expect(await rulesOf(elb)).toHaveLength(3)
  }, 600_000)

  it('goes with the pull request, and the rule for search engines stays for the others', async () => {
    harness.github.close(1)
    // Its role has no permission to read what does not exist: a teardown reads no access rule.
    await describePreviews(({ sharedAlb }) => ({
      sharedAlb: {
        ...Object(sharedAlb),
        access: {
          header: {
            name: header.name,
            secret: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:gone-AbCdEf',
          },
        },
      },
    }))
    const { view } = await harness.down(1)
    expect(view.status).toBe('destroyed')
    const rules = await rulesOf(new ElasticLoadBalancingV2Client(client()))
    expect(rules.map(({ Priority }) => Priority)).toEqual(['999', 'default'])
    expect(harness.emulator.account.server.violations).toEqual([])
  }, 600_000)
})

describe('a changed ingress', () => {
  it('leaves nothing behind the load balancers of before', async () => {
    harness = await startEmulatorHarness({ previews: { ecsGateway: { gateway: 'previews' } } })
    try {
      await makeGateway()
      harness.github.open(1)
      const { identity } = harness.request(1)
      await harness.up(1)
      harness.github.close(1)
      const { view } = await harness.down(1, 'ecs-gateway')
      expect(view.status).toBe('destroyed')
      const kinds = (view.removed ?? [])
        .filter(({ outcome }) => outcome === 'deleted')
        .map(({ kind }) => kind)
      expect(kinds).toEqual(expect.arrayContaining(['listener rule', 'target group']))
      expect(await harness.ports.ingress.remains(identity, undefined)).toEqual([])
    } finally {
      await harness.close()
    }
  }, 600_000)
})

describe('ecs-gateway', () => {
  beforeAll(async () => {
    harness = await startEmulatorHarness({ previews: { ecsGateway: { gateway: 'previews' } } })
    await makeGateway()
  }, 600_000)
  afterAll(() => harness.close())

  const routes = async () => {
    const { gatewayRoutes = [] } = await new ECSClient(client()).send(
      new ListGatewayRoutesCommand({ cluster: 'renga-previews' }),
    )
    return gatewayRoutes
  }

  it('comes up at the address that AWS gives, and answers there', async () => {
    harness.github.open(1)
    const { view } = await harness.up(1, 'ecs-gateway')
    expect(view.status).toBe('ready')
    expect(await httpProbe.get(view.url ?? '', {}, harness.signal)).toBe(200)
    // No rule and no target group of ours.
    expect((await routes()).map(({ status }) => status)).toEqual(['ACTIVE'])
  }, 600_000)

  it('keeps the address from push to push', async () => {
    const before = await harness.up(1, 'ecs-gateway')
    harness.github.push(1)
    const after = await harness.up(1, 'ecs-gateway')
    expect(after.view.url).toBe(before.view.url)
    expect(await page(after.view.url ?? '', '/')).toBe('good morning from shop-pr-1')
  }, 600_000)

  it('is gone when its route is', async () => {
    harness.github.close(1)
    const { view } = await harness.down(1, 'ecs-gateway')
    expect(view.status).toBe('destroyed')
    expect(view.removed).toContainEqual(
      expect.objectContaining({ kind: 'gateway route', outcome: 'deleted' }),
    )
    expect(await routes()).toEqual([])
  }, 600_000)

  it('made only calls that the README’s policy lists', () => {
    const listed = new Set(listedPermissions('preview-env-up'))
    const calls = harness.emulator.account.server.journal.calls.filter(({ caller }) =>
      /renga-shop-preview\//.test(caller),
    )
    const actions = [...new Set(calls.flatMap((call) => call.actions))].sort()
    expect(actions).toContain('ecs:DescribeGatewayRoute')
    expect(actions.filter((action) => !listed.has(action))).toEqual([])
    expect(harness.emulator.account.server.violations).toEqual([])
  })
})
