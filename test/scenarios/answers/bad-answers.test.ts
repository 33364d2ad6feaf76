/**
 * What each client says when something else answers in the place of AWS, GitHub or a registry: the host, the status
 * and the first words, and nothing of an SDK's insides. The answers come from a server on loopback.
 */
import { createServer, type RequestListener, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { assumeRole } from '../../../src/aws/client/assume-role.ts'
import { openSession } from '../../../src/aws/client/session.ts'
import { Elbv2TargetGroups } from '../../../src/aws/elb/target-groups.ts'
import { SchedulerTimer } from '../../../src/aws/scheduler/preview-timer.ts'
import { SsmPlatformSource } from '../../../src/aws/ssm/platform-source.ts'
import { openOctokit } from '../../../src/github/open-octokit.ts'
import { RegistryHttp } from '../../../src/registry/http.ts'
import { OciRegistryReader } from '../../../src/registry/oci-reader.ts'
import { describeError } from '../../../src/runtime/errors.ts'
import { silentLogger } from '../../../src/runtime/log.ts'
import { Redactor } from '../../../src/runtime/redaction/redactor.ts'
import { readRunContext } from '../../../src/runtime/run-context.ts'
import { RecordingClock } from '../../support/image/recording-clock.ts'

const PAGE = `<!DOCTYPE html>
<html><head><title>Proxy</title><style>body{color:red}</style><script>track()</script></head>
<body><h1>Bad gateway</h1><p>The   proxy could not connect.</p></body></html>`
const WORDS = '"Proxy Bad gateway The proxy could not connect."'
/** Half an answer may be half a secret. */
const HALF = '{"Parameter":{"Value":"hunter2-hunter2'

const page =
  (status: number): RequestListener =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'text/html' }).end(PAGE)

/** What is answered, and what of it everybody is told. */
const ANSWERS: Readonly<
  Record<string, { readonly answer: RequestListener; readonly said: string | RegExp }>
> = {
  'a page with 502': { answer: page(502), said: `502 with a web page: ${WORDS}` },
  'a page with 403': { answer: page(403), said: `403 with a web page: ${WORDS}` },
  'a page with 404': { answer: page(404), said: `404 with a web page: ${WORDS}` },
  'a page with 200': { answer: page(200), said: `200 with a web page: ${WORDS}` },
  // Well-formed XML: the SDK would read an empty answer out of it.
  'a page of XHTML with 200': {
    answer: (_request, response) =>
      response.writeHead(200).end(`<?xml version="1.0"?><html><body>Log in</body></html>`),
    said: '200 with a web page: "Log in"',
  },
  'a text with 503': {
    answer: (_request, response) => response.writeHead(503).end('upstream connect error\n'),
    said: '503 with "upstream connect error"',
  },
  'nothing with 502': {
    answer: (_request, response) => response.writeHead(502).end(),
    said: '502 with an empty body',
  },
  'half an answer': {
    answer: (_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(HALF),
    said: `200 with an unreadable body of ${HALF.length} bytes`,
  },
  'a connection that breaks in the answer': {
    answer: (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      response.write(HALF, () => response.destroy())
    },
    said: /the connection to HOST was lost|could not be used: HOST answered 200 with an empty body|terminated/,
  },
  'half an answer and then silence': {
    answer: (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      response.write(HALF)
    },
    said: /HOST did not answer|no data for 0\.05 s|HOST answered 200 with an empty body/,
  },
  silence: { answer: () => {}, said: /HOST did not answer|no data for 0\.05 s/ },
}

let server: Server
let host: string
let answer: RequestListener
beforeAll(async () => {
  server = createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const clock = new RecordingClock()
const signal = new AbortController().signal
/** Little where nothing will come, so that a busy machine is not taken for silence elsewhere. */
let patienceMs = 60_000

const job = () => ({
  action: 'push-ecr',
  clock,
  idToken: () => Promise.resolve('a.b.c'),
  log: silentLogger,
  redactor: new Redactor(),
  run: readRunContext({ GITHUB_RUN_ID: '77' }),
})

/** A job's own session, at the bad server and with little patience. */
async function session() {
  const opened = await openSession(job(), { region: 'eu-west-1', role: undefined })
  const credentials = {
    accessKeyId: 'AKIA',
    secretAccessKey: 'secret',
    sessionToken: '',
    expiration: new Date('2100-01-01'),
  }
  const requestHandler = { ...opened.client.requestHandler, socketTimeout: patienceMs }
  return {
    ...opened,
    client: { ...opened.client, requestHandler, credentials, maxAttempts: 1, endpoint: `http://${host}` },
  }
}

const pull = () => {
  const place = { repository: 'acme/shop', apiUrl: `http://${host}` }
  const octokit = openOctokit('token', place, new Redactor(), patienceMs)
  return octokit.rest.pulls.get({ owner: 'acme', repo: 'shop', pull_number: 7 })
}

async function upload(): Promise<unknown> {
  const http = new RegistryHttp({ clock, signal, idleMs: patienceMs })
  try {
    return await http.send({
      method: 'PUT',
      url: new URL(`http://${host}/v2/shop/blobs/uploads/1`),
      headers: {},
    })
  } finally {
    http.close()
  }
}

const CLIENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'AWS in JSON': async () => new SsmPlatformSource(await session()).read(['/renga/platform']),
  'AWS in XML': async () =>
    new Elbv2TargetGroups(await session()).describe(['arn:aws:elasticloadbalancing:x']),
  'AWS in REST': async () =>
    new SchedulerTimer(await session(), {
      cluster: 'main',
      role: 'arn:aws:iam::1:role/t',
      group: 'previews',
    }).set({ repositoryId: '1', app: 'shop', number: 7 }, ['web'], 0),
  "AWS for a role's credentials": async () =>
    assumeRole(job(), (await session()).client, 'arn:aws:iam::123456789012:role/shop-deploy'),
  GitHub: pull,
  'a registry that is pushed to': upload,
  'a registry that is read': () =>
    new OciRegistryReader({ clock, signal, idleMs: patienceMs }).manifest({
      registry: host,
      repository: 'shop',
      tag: 'latest',
    }),
}

/** Words of the SDKs' own, markup, and what may have been secret. */
const INSIDES =
  /hidden field|deserializ|unexpected token|not valid JSON|<|smithy|SDK|Cannot read|hunter2|trust policy/i

describe.each(Object.keys(CLIENTS))('%s', (client) => {
  // An upload is answered with no document: any answer that is not a page will do.
  const pushed = client === 'a registry that is pushed to'
  const answers = Object.entries(ANSWERS).filter(([kind]) => !pushed || kind !== 'half an answer')
  it.each(answers)('is answered with %s', async (kind, { answer: given, said }) => {
    answer = given
    patienceMs = kind.endsWith('silence') ? 50 : 60_000
    const error = await CLIENTS[client]?.().then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    const message = describeError(error)
    expect(message).not.toMatch(INSIDES)
    expect(message.replaceAll(host, 'HOST')).toMatch(said)
    if (typeof said === 'string') expect(message).toContain(host)
  })
})
