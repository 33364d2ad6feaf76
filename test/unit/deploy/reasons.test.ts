import { describe, expect, it } from '@jest/globals'
import { describeDeath, explainDeath } from '../../../src/deploy/reasons.ts'
import type { StoppedTask } from '../../../src/deploy/services.ts'

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
    ['any other error', task({ exitCode: 3 }), [], /last lines/],
  ])('%s', (_name, stopped, log, hint) => {
    expect(explainDeath(stopped, log)).toMatch(hint)
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
    expect(explainDeath(sick, log, [unhealthy(reason)])).toMatch(hint)
  })

  it('says nothing about what it does not know', () => {
    expect(explainDeath(task({ stopCode: 'UserInitiated', stoppedReason: 'by hand' }), [])).toBeUndefined()
  })

  it('describes a death in one line', () => {
    expect(describeDeath(task({ exitCode: 1 }))).toBe(
      'exit code 1, EssentialContainerExited: Essential container in task exited',
    )
    expect(describeDeath(task({ stopCode: undefined, stoppedReason: undefined }))).toBe('')
  })
})
