import { describe, expect, it } from '@jest/globals'
import { explaining } from '../../../../src/aws/client/errors.ts'
import { explainDeath } from '../../../../src/deploy/rollout/failure-reasons.ts'
import { denialFix, deniedAction } from '../../../../src/ecs/denied.ts'
import { describeDeath, type StoppedTask } from '../../../../src/ecs/stopped-task.ts'
import { DeniedError } from '../../../../src/runtime/errors.ts'
import { STOPPED_REASONS } from '../../../support/deploy/stopped-reasons.ts'

function task(
  over: Partial<StoppedTask> & { readonly exitCode?: number; readonly reason?: string },
): StoppedTask {
  const { exitCode, reason, ...rest } = over
  return {
    id: 't1',
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
    stoppedAt: undefined,
    containers: [{ name: 'app', exitCode, reason }],
    ...rest,
  }
}

describe('explainDeath', () => {
  it.each<[string, StoppedTask, readonly string[], RegExp]>([
    [
      'image is gone',
      task({
        stopCode: 'TaskFailedToStart',
        stoppedReason: 'CannotPullContainerError: pull image manifest: not found',
      }),
      [],
      /push the image again/,
    ],
    [
      'secret key is missing',
      task({
        stopCode: 'TaskFailedToStart',
        stoppedReason:
          'ResourceInitializationError: unable to pull secrets: retrieved secret did not contain json key X',
      }),
      [],
      /config var/,
    ],
    [
      'out of memory',
      task({ exitCode: 137, reason: 'OutOfMemoryError: Container killed due to memory usage' }),
      [],
      /larger size/,
    ],
    [
      'health check, though the exit code is that of the kill',
      task({
        stopCode: 'ServiceSchedulerInitiated',
        stoppedReason: 'Task failed ELB health checks in (target-group arn:tg)',
        exitCode: 137,
      }),
      [],
      /\$PORT/,
    ],
    [
      'wrong architecture, said in the log',
      task({ exitCode: 1 }),
      ['exec /cnb/process/web: exec format error'],
      /architecture/,
    ],
    ['no such command', task({ exitCode: 127 }), [], /Procfile/],
    ['not executable', task({ exitCode: 126 }), [], /executable bit/],
    ['ended by itself', task({ exitCode: 0 }), [], /keep running/],
    ['any other error', task({ exitCode: 3 }), ['Booting', 'boom'], /^Its last lines say why/],
    ['any other error without a word', task({ exitCode: 3 }), [], /usual cause is a config var/],
    [
      'a log that says why, and it is no config var',
      task({ exitCode: 1 }),
      ["SyntaxError: Unexpected token ';'", 'Node.js v22.11.0'],
      /^The code does not parse/,
    ],
  ])('%s', (_name, stopped, log, hint) => {
    expect(explainDeath(stopped, { log })?.fix).toMatch(hint)
  })

  const sick = task({
    stopCode: 'ServiceSchedulerInitiated',
    stoppedReason: 'Task failed ELB health checks in (target-group arn:tg)',
  })
  const unhealthy = (reason: string) =>
    `(service web) (port 8080) is unhealthy in (target-group arn:tg) due to (reason ${reason})`
  it.each<[string, string, readonly string[], RegExp]>([
    ['a path that is not there', 'Health checks failed with these codes: [404]', [], /path answered 404/],
    ['a path that wants a login', 'Health checks failed with these codes: [401]', [], /path answered 401/],
    [
      'another port',
      'Request timed out',
      ['> board@1.0.0 start', 'Listening on http://localhost:3000'],
      /listens on port 3000.*\$PORT \(8080\)/,
    ],
    ['the right port', 'Request timed out', ['listening on port 8080'], /did not answer its health check/],
    ['nothing said', 'Request timed out', [], /did not answer its health check/],
  ])('tells one health check failure from another: %s', (_name, reason, log, hint) => {
    expect(explainDeath(sick, { log, events: [unhealthy(reason)] })?.fix).toMatch(hint)
  })

  it('does not say that a log is empty that was not read', () => {
    expect(explainDeath(task({ exitCode: 3 }), {})?.fix).toBe('Its log says why: fix that and push.')
  })

  it('says nothing about what it does not know', () => {
    expect(
      explainDeath(task({ stopCode: 'UserInitiated', stoppedReason: 'by hand' }), { log: [] }),
    ).toBeUndefined()
  })

  it('describes a death in one line', () => {
    expect(describeDeath(task({ exitCode: 1 }))).toBe(
      'exit code 1, EssentialContainerExited: Essential container in task exited',
    )
    expect(describeDeath(task({ stopCode: undefined, stoppedReason: undefined }))).toBe('')
  })
})

describe('the hint says what AWS’s own text names', () => {
  it('has at least 40 texts, each of its own and with its source', () => {
    expect(STOPPED_REASONS.filter(({ composed }) => composed !== true).length).toBeGreaterThanOrEqual(40)
    for (const { source } of STOPPED_REASONS) expect(source).toMatch(/^https:\/\//)
    const seen = STOPPED_REASONS.map(({ text, log, exitCode }) => JSON.stringify([text, log, exitCode]))
    expect(new Set(seen).size).toBe(seen.length)
  })

  it.each(STOPPED_REASONS)('$source: $text', ({ text, container, exitCode, stopCode, log = [], hint }) => {
    const stopped = task({
      stopCode: stopCode ?? (exitCode === undefined ? 'TaskFailedToStart' : 'EssentialContainerExited'),
      stoppedReason: container === true ? 'Essential container in task exited' : text,
      ...(container === true ? { reason: text } : {}),
      ...(exitCode === undefined ? {} : { exitCode }),
    })
    expect(explainDeath(stopped, { log })?.fix).toMatch(hint)
  })

  it('a task that ECS took away because fewer are wanted died of nothing', () => {
    const away = task({
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: 'Scaling activity initiated by (deployment ecs-svc/1234567890123456789)',
    })
    expect(explainDeath(away, { log: [] })).toBeUndefined()
  })

  it('an explicit deny is not mended by an allow', () => {
    const text =
      'AccessDeniedException: User: arn:aws:sts::1:assumed-role/execution/1 is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:us-east-1:1:key/a with an explicit deny in a service control policy'
    expect(denialFix(text)).toMatch(
      /^An explicit deny blocks the role 'execution' from kms:Decrypt on arn:aws:kms:us-east-1:1:key\/a/,
    )
  })

  describe('two refusals in one text', () => {
    const who = (role: string) =>
      `AccessDeniedException: User: arn:aws-cn:sts::1:assumed-role/${role}/1 is not authorized to perform:`
    const login = `${who('first')} ecr:GetAuthorizationToken because no identity-based policy allows the ecr:GetAuthorizationToken action`
    const secret = `${who('second')} secretsmanager:GetSecretValue on resource: arn:aws-cn:secretsmanager:cn-north-1:1:secret:x because no resource-based policy allows it`
    const first = "Allow the role 'first' ecr:GetAuthorizationToken."
    const second =
      "Allow the role 'second' secretsmanager:GetSecretValue on arn:aws-cn:secretsmanager:cn-north-1:1:secret:x in that resource's own policy: it belongs to another account."

    it.each([
      [[login, secret], `${first} ${second}`],
      [[secret, login], `${second} ${first}`],
      [[login, login, login], first],
    ])('each with its own role and resource, each once: %#', (texts, fix) => {
      expect(denialFix(texts.join('; '))).toBe(fix)
    })

    it('of a call of ours: no action is given the resource of another', () => {
      expect(deniedAction(`${login}; ${secret}`)).toEqual({
        action: 'ecr:GetAuthorizationToken',
        resource: undefined,
      })
    })
  })

  it('a full stop after the resource is no part of it', () => {
    const text =
      'User: u is not authorized to perform: ssm:GetParameters on resource: arn:aws:ssm:x:1:parameter/a.'
    expect(denialFix(text)).toBe('Allow the execution role ssm:GetParameters on arn:aws:ssm:x:1:parameter/a.')
  })

  it.each([
    'x',
    ' ',
    '\r',
    'User: ',
    'assumed-role/',
    'not authorized to perform: ',
    'arn:aws:logs:',
    'AccessDenied ',
  ])('half a megabyte of %j is read', (unit) => {
    const text = `AccessDenied secrets manager ${unit.repeat(500_000 / unit.length)}`
    expect(denialFix(text)?.length).toBeLessThan(1000)
  })
})

describe('a call of ours that AWS refuses for another action than the call’s own', () => {
  const refusedWith = (message: string) =>
    explaining('ecs:RegisterTaskDefinition', "the family 'shop-production-web'", () =>
      Promise.reject(Object.assign(new Error(message), { name: 'AccessDeniedException' })),
    ).catch((error: unknown) => error)
  const user = 'User: arn:aws:sts::1:assumed-role/deploy/1 is not authorized to perform:'

  it('names that action and its resource', async () => {
    const error = await refusedWith(
      `${user} iam:PassRole on resource: arn:aws:iam::1:role/execution because no identity-based policy allows the iam:PassRole action`,
    )
    expect(error).toBeInstanceOf(DeniedError)
    expect(error).toMatchObject({
      message: expect.stringMatching(
        /^The role is not allowed to do iam:PassRole on arn:aws:iam::1:role\/execution, which ecs:RegisterTaskDefinition on the family/,
      ),
      fix: "Add iam:PassRole on arn:aws:iam::1:role/execution to the role's policy.",
    })
  })

  it('names the call’s own where AWS names that one or none', async () => {
    for (const message of ['no', `${user} ecs:RegisterTaskDefinition on resource: *`])
      expect(await refusedWith(message)).toMatchObject({
        fix: "Add ecs:RegisterTaskDefinition to the role's policy.",
      })
  })
})
