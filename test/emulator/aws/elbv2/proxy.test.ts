import { createHash, randomBytes } from 'node:crypto'
import { get, request } from 'node:http'
import { connect, createServer as createTcpServer } from 'node:net'
import * as elb from '@aws-sdk/client-elastic-load-balancing-v2'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  type App,
  call,
  type ElbHarness,
  forward,
  makeListener,
  makeLoadBalancer,
  makeTargetGroup,
  registerHealthy,
  startApp,
  startFastElbHarness,
} from '../../../support/emulator/elbv2-harness.ts'
import { until } from '../../../support/until.ts'

let harness: ElbHarness
let apps: App[]

async function app(...parameters: Parameters<typeof startApp>): Promise<App> {
  const started = await startApp(...parameters)
  apps.push(started)
  return started
}

beforeEach(async () => {
  apps = []
  harness = await startFastElbHarness()
})

afterEach(async () => {
  expect(harness.server.violations).toEqual([])
  await harness.close()
  await Promise.all(apps.map((started) => started.close()))
})

/** A load balancer over one target group with one target. */
async function single(
  handler: Parameters<typeof startApp>[0],
  options: { readonly healthPath?: string } = {},
) {
  const target = await app((incoming, response) => {
    if (incoming.url === (options.healthPath ?? '/health')) response.end('ok')
    else handler(incoming, response)
  })
  const group = await makeTargetGroup(harness, 'web', { HealthCheckPath: options.healthPath ?? '/health' })
  const listener = await makeListener(harness, await makeLoadBalancer(harness), [forward([group, 1])])
  await registerHealthy(harness, group, target.port)
  return { target, group, listener }
}

async function blueGreen(blueWeight: number, greenWeight: number) {
  const [blueApp, greenApp] = await Promise.all(
    ['blue', 'green'].map((name) => app((_incoming, response) => response.end(name))),
  )
  const blue = await makeTargetGroup(harness, 'blue')
  const green = await makeTargetGroup(harness, 'green')
  const loadBalancer = await makeLoadBalancer(harness)
  const listener = await makeListener(harness, loadBalancer, [
    forward([blue, blueWeight], [green, greenWeight]),
  ])
  await registerHealthy(harness, blue, blueApp?.port ?? 0)
  await registerHealthy(harness, green, greenApp?.port ?? 0)
  return { blue, green, listener, loadBalancer }
}

async function tally(
  port: number,
  count: number,
  headers: Record<string, string> = {},
): Promise<Record<string, number>> {
  const seen: Record<string, number> = {}
  for (let index = 0; index < count; index++) {
    const { body } = await call(port, '/', { headers })
    seen[body] = (seen[body] ?? 0) + 1
  }
  return seen
}

describe('weights', () => {
  it('are exact over a window of their sum, and a switch takes effect with the next request', async () => {
    const { blue, green, listener } = await blueGreen(9, 1)
    expect(await tally(listener.port, 20)).toEqual({ blue: 18, green: 2 })
    harness.elbv2.rules.setWeights(
      listener.ruleArn,
      new Map([
        [blue, 0],
        [green, 100],
      ]),
    )
    expect(await tally(listener.port, 5)).toEqual({ green: 5 })
    expect(harness.elbv2.stats().targetGroups[blue]).toEqual({ requests: 18, byStatus: { 200: 18 } })
  })

  it('all at 0 answer 503', async () => {
    const { listener } = await blueGreen(0, 0)
    expect(await call(listener.port)).toMatchObject({ status: 503 })
  })

  it('of a sticky rule hold a client at its target group until its weight is 0', async () => {
    const { blue, green, listener, loadBalancer } = await blueGreen(1, 1)
    const tuples = [blue, green].map((TargetGroupArn) => ({ TargetGroupArn, Weight: 1 }))
    const action: elb.Action = {
      Type: 'forward',
      ForwardConfig: {
        TargetGroups: tuples,
        TargetGroupStickinessConfig: { Enabled: true, DurationSeconds: 60 },
      },
    }
    await harness.client.send(
      new elb.ModifyListenerCommand({ ListenerArn: listener.arn, DefaultActions: [action] }),
    )
    const first = await call(listener.port)
    const cookie =
      (first.headers['set-cookie'] ?? []).find((value) => value.startsWith('AWSALBTG='))?.split(';')[0] ?? ''
    expect(cookie).toMatch(/^AWSALBTG=./)
    expect(await tally(listener.port, 6, { cookie })).toEqual({ [first.body]: 6 })
    const loser = first.body === 'blue' ? blue : green
    harness.elbv2.rules.setWeights(
      listener.ruleArn,
      new Map([
        [blue, 1],
        [green, 1],
        [loser, 0],
      ]),
    )
    expect(await tally(listener.port, 3, { cookie })).toEqual({
      [first.body === 'blue' ? 'green' : 'blue']: 3,
    })
    expect(loadBalancer).toContain('loadbalancer/app/web/')
  })
})

describe('targets', () => {
  it('get requests in turn', async () => {
    const { group, listener, target } = await single((_incoming, response) => response.end('one'))
    const second = await app((_incoming, response) => response.end('two'))
    await registerHealthy(harness, group, second.port)
    expect(await tally(listener.port, 10)).toEqual({ one: 5, two: 5 })
    expect(target.port).not.toBe(second.port)
  })

  it('with the fewest open requests are chosen when the group says so', async () => {
    const held: (() => void)[] = []
    const { group, listener } = await single((incoming, response) => {
      if (incoming.url === '/hold') held.push(() => response.end('one'))
      else response.end('one')
    })
    const second = await app((_incoming, response) => response.end('two'))
    await registerHealthy(harness, group, second.port)
    await harness.client.send(
      new elb.ModifyTargetGroupAttributesCommand({
        TargetGroupArn: group,
        Attributes: [{ Key: 'load_balancing.algorithm.type', Value: 'least_outstanding_requests' }],
      }),
    )
    const holding: Promise<unknown>[] = []
    while (held.length === 0) {
      // The second answers at once, and then has no open request any more.
      const request = call(listener.port, '/hold')
      holding.push(request)
      await Promise.race([request, until(() => held.length > 0)])
    }
    expect(await tally(listener.port, 4)).toEqual({ two: 4 })
    for (const release of held) release()
    await Promise.all(holding)
  })

  it('that none is registered answers 503, all unhealthy answers anyway (fail open)', async () => {
    const group = await makeTargetGroup(harness, 'web')
    const listener = await makeListener(harness, await makeLoadBalancer(harness), [forward([group, 1])])
    const none = await call(listener.port)
    expect(none.status).toBe(503)
    expect(none.headers['server']).toBe('awselb/2.0')
    expect(none.body).toContain('<center><h1>503 Service Temporarily Unavailable</h1></center>')

    const sick = await app((_incoming, response) => response.writeHead(500).end('sick'))
    harness.elbv2.targetGroups.register(
      group,
      { id: '127.0.0.1', port: sick.port },
      { host: '127.0.0.1', port: sick.port },
    )
    await until(
      () =>
        harness.elbv2.targetGroups.health(group, { id: '127.0.0.1', port: sick.port }).state === 'unhealthy',
    )
    expect(await call(listener.port)).toMatchObject({ status: 500, body: 'sick' })
    expect(harness.elbv2.targetGroups.health(group, { id: '127.0.0.1', port: sick.port })).toEqual({
      state: 'unhealthy',
      reason: 'Target.ResponseCodeMismatch',
      description: 'Health checks failed with these codes: [500]',
    })
  })

  it('stay with a client whose group is sticky', async () => {
    const { group, listener } = await single((_incoming, response) => response.end('one'))
    const second = await app((_incoming, response) => response.end('two'))
    await registerHealthy(harness, group, second.port)
    await harness.client.send(
      new elb.ModifyTargetGroupAttributesCommand({
        TargetGroupArn: group,
        Attributes: [{ Key: 'stickiness.enabled', Value: 'true' }],
      }),
    )
    const first = await call(listener.port)
    const cookie =
      (first.headers['set-cookie'] ?? []).find((value) => value.startsWith('AWSALB='))?.split(';')[0] ?? ''
    expect(await tally(listener.port, 4, { cookie })).toEqual({ [first.body]: 4 })
  })
})

describe('failures of a target', () => {
  it('refusing the connection are a 502', async () => {
    const { target, listener } = await single((_incoming, response) => response.end())
    await target.close()
    const answer = await call(listener.port)
    expect(answer.status).toBe(502)
    expect(harness.elbv2.stats().loadBalancer[listener.arn]?.byStatus).toEqual({ 502: 1 })
  })

  it('refusing the connection are tried once elsewhere, with the body, when that is asked for', async () => {
    await harness.close()
    harness = await startFastElbHarness({ retryRefused: true })
    const { group, listener, target } = await single((_incoming, response) => response.end('one'))
    const second = await app((incoming, response) => {
      if (incoming.url === '/health') response.end()
      else incoming.pipe(response)
    })
    await registerHealthy(harness, group, second.port)
    await target.close()
    const bodies = await Promise.all(
      [1, 2, 3, 4].map((index) => call(listener.port, '/', { method: 'POST', body: `body ${index}` })),
    )
    expect(bodies.map(({ body }) => body)).toEqual(['body 1', 'body 2', 'body 3', 'body 4'])
  })

  it('closing a fresh connection without an answer are a 502, and nothing is sent twice', async () => {
    let posts = 0
    const { listener } = await single((incoming) => {
      posts += 1
      incoming.socket.destroy()
    })
    expect(await call(listener.port, '/', { method: 'POST', body: 'x' })).toMatchObject({ status: 502 })
    expect(posts).toBe(1)
  })

  it('answering nonsense are a 502', async () => {
    const { group, listener, target } = await single((_incoming, response) => response.end())
    await target.close()
    const nonsense = createTcpServer((socket) => socket.resume().end('this is not HTTP\r\n\r\n'))
    await new Promise<void>((resolve) => nonsense.listen(target.port, '127.0.0.1', resolve))
    expect((await call(listener.port)).status).toBe(502)
    expect(group).toContain('targetgroup/web/')
    await new Promise((resolve) => nonsense.close(resolve))
  })

  it('breaking off in the middle of an answer reach the client as a broken answer', async () => {
    const { listener } = await single((_incoming, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('half', () => response.destroy())
    })
    await expect(call(listener.port)).rejects.toThrow()
    expect(harness.elbv2.stats().clientClosed).toBe(0)
  })

  it('closing kept connections between requests lose nothing', async () => {
    const connections = new Set<object>()
    const { target, listener } = await single((incoming, response) => {
      // Health checks come by connections of their own.
      if (incoming.headers['user-agent'] !== 'ELB-HealthChecker/2.0') connections.add(incoming.socket)
      response.end('fine')
    })
    await call(listener.port)
    await call(listener.port)
    expect(connections.size).toBe(1)
    // As a Node server does it after its keep-alive timeout, just when the next request is on its way.
    for (let round = 0; round < 20; round++) {
      target.server.closeIdleConnections()
      expect(await call(listener.port)).toMatchObject({ status: 200, body: 'fine' })
    }
  })

  it('that end a kept connection upon the request are answered by a fresh one, once', async () => {
    const seen = new WeakSet<object>()
    let ended = 0
    const { listener } = await single((incoming, response) => {
      if (seen.has(incoming.socket)) {
        ended += 1
        incoming.socket.destroy()
        return
      }
      seen.add(incoming.socket)
      response.end('fine')
    })
    expect((await call(listener.port)).body).toBe('fine')
    expect((await call(listener.port)).body).toBe('fine')
    expect(ended).toBe(1)
  })
})

describe('requests', () => {
  it('carry what an ALB adds', async () => {
    const { listener } = await single((incoming, response) => response.end(JSON.stringify(incoming.headers)))
    const plain = await call(listener.port, '/', { headers: { host: 'shop.example.com' } })
    expect(JSON.parse(plain.body)).toMatchObject({
      host: 'shop.example.com',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-port': '80',
      'x-amzn-trace-id': expect.stringMatching(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/),
    })
    const through = await call(listener.port, '/', {
      headers: {
        'x-forwarded-for': '203.0.113.9',
        'x-amzn-trace-id': 'Root=1-5759e988-bd862e3fe1be46a994272793',
        'x-forwarded-proto': 'https',
      },
    })
    expect(JSON.parse(through.body)).toMatchObject({
      'x-forwarded-for': '203.0.113.9, 127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-amzn-trace-id': expect.stringMatching(
        /^Self=1-[0-9a-f]{8}-[0-9a-f]{24};Root=1-5759e988-bd862e3fe1be46a994272793$/,
      ),
    })
  })

  it('stream large bodies both ways, with and without a length', async () => {
    const { listener } = await single((incoming, response) => incoming.pipe(response))
    const body = randomBytes(8 * 1024 * 1024)
    const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
    const echo = (headers: Record<string, string>) =>
      new Promise<string>((resolve, reject) => {
        const sent = request(
          { host: '127.0.0.1', port: listener.port, method: 'POST', agent: false, headers },
          (response) => {
            const chunks: Buffer[] = []
            response.on('data', (chunk: Buffer) => chunks.push(chunk))
            response.on('end', () => resolve(digest(Buffer.concat(chunks))))
          },
        )
        sent.on('error', reject)
        for (let at = 0; at < body.length; at += 65_536) sent.write(body.subarray(at, at + 65_536))
        sent.end()
      })
    expect(await echo({ 'content-length': String(body.length) })).toBe(digest(body))
    expect(await echo({ 'transfer-encoding': 'chunked' })).toBe(digest(body))
  })

  it('and answers flow as they come, not when they are complete', async () => {
    let finish = () => {}
    const { listener } = await single((_incoming, response) => {
      response.write('first')
      finish = () => response.end(' last')
    })
    const body = await new Promise<string>((resolve, reject) => {
      const sent = get({ host: '127.0.0.1', port: listener.port, agent: false }, (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString()
          if (text === 'first') finish()
        })
        response.on('end', () => resolve(text))
      })
      sent.on('error', reject)
    })
    expect(body).toBe('first last')
  })

  it.each([
    ['HEAD', 200],
    ['DELETE', 200],
    ['PATCH', 200],
    ['TRACE', 405],
  ])('of method %s answer %i', async (method, status) => {
    const { listener } = await single((incoming, response) => response.end(incoming.method))
    expect(await call(listener.port, '/', { method })).toMatchObject({ status })
  })

  it('that the client gives up are given up at the target and counted', async () => {
    let reached = false
    let closed = false
    const { listener } = await single((_incoming, response) => {
      reached = true
      response.on('close', () => {
        closed = true
      })
    })
    const sent = get({ host: '127.0.0.1', port: listener.port, agent: false })
    sent.on('error', () => undefined)
    await until(() => reached)
    sent.destroy()
    await until(() => closed && harness.elbv2.stats().clientClosed === 1)
    expect(harness.elbv2.stats().loadBalancer).toEqual({})
  })

  it('that upgrade to a WebSocket flow both ways', async () => {
    const { target, listener } = await single((_incoming, response) => response.end())
    target.server.on('upgrade', (_incoming, socket) => {
      socket.write(
        'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\nhello ',
      )
      socket.pipe(socket)
    })
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect(listener.port, '127.0.0.1', () =>
        socket.write(
          'GET /ws HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n\r\n',
        ),
      )
      let seen = ''
      socket.on('error', reject)
      socket.on('data', (chunk) => {
        seen += chunk.toString()
        if (seen.endsWith('hello ')) socket.write('and back')
        if (seen.endsWith('and back')) socket.destroy()
      })
      socket.on('close', () => resolve(seen))
    })
    expect(text).toMatch(/^HTTP\/1.1 101 Switching Protocols\r\n/)
    expect(harness.elbv2.stats().targetGroups).toMatchObject({
      [Object.keys(harness.elbv2.stats().targetGroups)[0] ?? '']: { byStatus: { 101: 1 } },
    })
  })
})

describe('actions', () => {
  it('answer a fixed response', async () => {
    const listener = await makeListener(harness, await makeLoadBalancer(harness), [
      {
        Type: 'fixed-response',
        FixedResponseConfig: { StatusCode: '404', ContentType: 'text/plain', MessageBody: 'no such app' },
      },
    ])
    const answer = await call(listener.port, '/x')
    expect(answer).toMatchObject({ status: 404, body: 'no such app' })
    expect(answer.headers['content-type']).toBe('text/plain')
  })

  it('redirect, keeping what is not named', async () => {
    const listener = await makeListener(harness, await makeLoadBalancer(harness), [
      { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' } },
    ])
    const answer = await call(listener.port, '/a/b?c=d', { headers: { host: 'shop.example.com' } })
    expect(answer.status).toBe(301)
    expect(answer.headers['location']).toBe('https://shop.example.com:443/a/b?c=d')
  })

  it.each<
    readonly [
      string,
      elb.RuleCondition,
      { readonly path?: string; readonly method?: string; readonly headers?: Record<string, string> },
      boolean,
    ]
  >([
    [
      'host',
      { Field: 'host-header', Values: ['pr-1.Example.com'] },
      { headers: { host: 'PR-1.example.com:8080' } },
      true,
    ],
    [
      'host wildcard',
      { Field: 'host-header', Values: ['*.example.com'] },
      { headers: { host: 'a.b.example.com' } },
      true,
    ],
    [
      'host wildcard needs its dot',
      { Field: 'host-header', Values: ['*.example.com'] },
      { headers: { host: 'example.com' } },
      false,
    ],
    ['path', { Field: 'path-pattern', Values: ['/api/*'] }, { path: '/api/v1?x=1' }, true],
    ['path is case sensitive', { Field: 'path-pattern', Values: ['/api/*'] }, { path: '/API/v1' }, false],
    ['path ? is one character', { Field: 'path-pattern', Values: ['/v?'] }, { path: '/v12' }, false],
    ['path dot is a dot', { Field: 'path-pattern', Values: ['/a.b'] }, { path: '/axb' }, false],
    [
      'header',
      { Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: 'X-Canary', Values: ['yes*'] } },
      { headers: { 'x-canary': 'YES please' } },
      true,
    ],
    [
      'header absent',
      { Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: 'X-Canary', Values: ['*'] } },
      {},
      false,
    ],
    [
      'query',
      { Field: 'query-string', QueryStringConfig: { Values: [{ Key: 'version', Value: 'v?' }] } },
      { path: '/?a=b&VERSION=V2' },
      true,
    ],
    [
      'query any key',
      { Field: 'query-string', QueryStringConfig: { Values: [{ Value: 'x' }] } },
      { path: '/?q=y' },
      false,
    ],
    [
      'query escaped star',
      { Field: 'query-string', QueryStringConfig: { Values: [{ Key: 'q', Value: '\\*' }] } },
      { path: '/?q=abc' },
      false,
    ],
    [
      'method',
      { Field: 'http-request-method', HttpRequestMethodConfig: { Values: ['DELETE'] } },
      { method: 'DELETE' },
      true,
    ],
    ['source address', { Field: 'source-ip', SourceIpConfig: { Values: ['127.0.0.0/8'] } }, {}, true],
    ['other source address', { Field: 'source-ip', SourceIpConfig: { Values: ['10.0.0.0/8'] } }, {}, false],
  ])('follow a condition: %s', async (_name, condition, sent, matches) => {
    const answer = (text: string): elb.Action => ({
      Type: 'fixed-response',
      FixedResponseConfig: { StatusCode: '200', ContentType: 'text/plain', MessageBody: text },
    })
    const listener = await makeListener(harness, await makeLoadBalancer(harness), [answer('default')])
    await harness.client.send(
      new elb.CreateRuleCommand({
        ListenerArn: listener.arn,
        Priority: 10,
        Conditions: [condition],
        Actions: [answer('rule')],
      }),
    )
    expect((await call(listener.port, sent.path ?? '/', sent)).body).toBe(matches ? 'rule' : 'default')
  })
})

describe('draining', () => {
  it('lets requests in flight end, sends no new ones, and resolves with the last', async () => {
    let release: (() => void) | undefined
    const { group, listener, target } = await single((incoming, response) => {
      if (incoming.url === '/slow') release = () => response.end('done')
      else response.end('old')
    })
    const second = await app((_incoming, response) => response.end('new'))
    const slow = call(listener.port, '/slow')
    await until(() => release !== undefined)
    await registerHealthy(harness, group, second.port)
    let drained = false
    const draining = harness.elbv2.targetGroups
      .deregister(group, { id: '127.0.0.1', port: target.port })
      .then(() => {
        drained = true
      })
    expect(harness.elbv2.targetGroups.health(group, { id: '127.0.0.1', port: target.port })).toMatchObject({
      state: 'draining',
      reason: 'Target.DeregistrationInProgress',
    })
    expect(await tally(listener.port, 4)).toEqual({ new: 4 })
    expect(drained).toBe(false)
    release?.()
    expect(await slow).toMatchObject({ status: 200, body: 'done' })
    await draining
    expect(drained).toBe(true)
  })

  it('cuts what is still open when the delay is over', async () => {
    let reached = false
    const { group, listener, target } = await single(() => {
      reached = true
    })
    await harness.client.send(
      new elb.ModifyTargetGroupAttributesCommand({
        TargetGroupArn: group,
        Attributes: [{ Key: 'deregistration_delay.timeout_seconds', Value: '5' }],
      }),
    )
    const hanging = call(listener.port, '/hang')
    await until(() => reached)
    await harness.elbv2.targetGroups.deregister(group, { id: '127.0.0.1', port: target.port })
    expect(await hanging).toMatchObject({ status: 502 })
    expect(harness.elbv2.targetGroups.health(group, { id: '127.0.0.1', port: target.port })).toMatchObject({
      state: 'unused',
      reason: 'Target.NotRegistered',
    })
  })

  it('under load, a blue/green switch with the old targets ending loses no request', async () => {
    const { blue, green, listener } = await blueGreen(100, 0)
    const bluePort = Number(apps[0]?.port)
    const statuses = new Map<number, number>()
    const answers = () => [...statuses.values()].reduce((sum, count) => sum + count, 0)
    /** Until each of the clients has had two more answers, so that requests were on their way all the time. */
    const loaded = (from = answers()) => until(() => answers() >= from + 16)
    let running = true
    const clients = Array.from({ length: 8 }, async () => {
      while (running) {
        const { status } = await call(listener.port)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
    })
    await loaded()
    harness.elbv2.rules.setWeights(
      listener.ruleArn,
      new Map([
        [blue, 0],
        [green, 100],
      ]),
    )
    await harness.elbv2.targetGroups.deregister(blue, { id: '127.0.0.1', port: bluePort })
    await apps[0]?.close()
    await loaded()
    running = false
    await Promise.all(clients)
    expect([...statuses.keys()]).toEqual([200])
  })
})

describe('listeners', () => {
  it('tell where they are by API tag, by ARN and in the list', async () => {
    const listener = await makeListener(harness, await makeLoadBalancer(harness), [
      { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '200' } },
    ])
    const { TagDescriptions } = await harness.client.send(
      new elb.DescribeTagsCommand({ ResourceArns: [listener.arn] }),
    )
    expect(TagDescriptions?.[0]?.Tags).toEqual([
      { Key: 'renga:address', Value: `127.0.0.1:${listener.port}` },
    ])
    expect(harness.elbv2.listeners()).toMatchObject([
      {
        listenerArn: listener.arn,
        loadBalancerName: 'web',
        port: 80,
        address: { host: '127.0.0.1', port: listener.port },
      },
    ])
  })

  it('stop listening when they are deleted', async () => {
    const listener = await makeListener(harness, await makeLoadBalancer(harness), [
      { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '200' } },
    ])
    await harness.client.send(new elb.DeleteListenerCommand({ ListenerArn: listener.arn }))
    expect(harness.elbv2.listenerAddress(listener.arn)).toBeUndefined()
    await expect(call(listener.port)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })
})
