/** `npm run emulator` as a process. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { ECSClient, ListClustersCommand } from '@aws-sdk/client-ecs'
import { afterEach, expect, it } from '@jest/globals'

const started: ReturnType<typeof spawn>[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

function run(...args: readonly string[]) {
  const child = spawn(process.execPath, ['emulator/cli.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  started.push(child)
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (text: Buffer) => {
    output.stdout += text.toString()
  })
  child.stderr.on('data', (text: Buffer) => {
    output.stderr += text.toString()
  })
  return { child, output, exit: once(child, 'close').then(([code]: unknown[]) => code) }
}

it('prints what a client needs, serves it, and ends on Ctrl-C', async () => {
  const { child, output, exit } = run(
    '--port',
    '0',
    '--region',
    'eu-west-1',
    '--job',
    'octo/board:production',
  )
  while (!output.stdout.includes('Ctrl-C')) {
    const ended = await Promise.race([exit, once(child.stdout, 'data').then(() => undefined)])
    if (ended !== undefined) throw new Error(`It ended with ${ended}: ${output.stderr}`)
  }
  const env = Object.fromEntries(
    [...output.stdout.matchAll(/^export (\w+)='?([^'\n]*)'?$/gm)].map(([, name, value]) => [name, value]),
  )
  const client = new ECSClient({
    endpoint: env['AWS_ENDPOINT_URL'],
    region: env['AWS_REGION'],
    credentials: {
      accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: env['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
  })
  expect(env['AWS_REGION']).toBe('eu-west-1')
  expect((await client.send(new ListClustersCommand({}))).clusterArns).toEqual([])
  client.destroy()
  const url = `${env['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience=sts.amazonaws.com`
  const authorization = `bearer ${env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}`
  const answer: unknown = await (await fetch(url, { headers: { authorization } })).json()
  const token = String(Reflect.get(Object(answer), 'value'))
  expect(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({
    aud: 'sts.amazonaws.com',
    sub: expect.stringMatching(/^repo:octo(@\d+)?\/board(@\d+)?:environment:production$/),
  })
  child.kill('SIGINT')
  expect(await exit).toBe(0)
  expect(output.stderr).toBe('')
})

it.each([
  [['--port', 'http'], "--port must be a port number, not 'http'."],
  [['--pace', '0'], "--pace must be a number above 0, not '0'."],
  [['--job', 'board'], "--job must be OWNER/NAME or OWNER/NAME:ENVIRONMENT, not 'board'."],
  [['--prot', '1'], "Unknown option '--prot'"],
])('refuses %j with what is wrong and the usage', async (args, message) => {
  const { output, exit } = run(...args)
  expect(await exit).toBe(1)
  expect(output.stderr).toContain(message)
  expect(output.stderr).toContain('Usage: npm run emulator')
})
