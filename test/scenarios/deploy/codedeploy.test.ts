import { ListDeploymentsCommand, StopDeploymentCommand } from '@aws-sdk/client-codedeploy'
import { afterEach, describe, expect, it } from '@jest/globals'
import { CancelledError } from '../../../src/runtime/errors.ts'
import { CodeDeployHarness } from '../../support/deploy/codedeploy-harness.ts'
import { APP, GROUP, present } from '../../support/emulator/codedeploy-harness.ts'

/** Deploys of a CODE_DEPLOY service, against the emulator's CodeDeploy and ECS with AWS's own timings. */
let harness: CodeDeployHarness
afterEach(async () => {
  expect(harness.engine.account.server.violations).toEqual([])
  await harness.engine.close()
})
const open = async (...args: Parameters<typeof CodeDeployHarness.open>) => {
  harness = await CodeDeployHarness.open(...args)
  return harness
}
const waits = (readyMinutes: number, terminationWaitTimeInMinutes = 60) => ({
  blueGreenDeploymentConfiguration: {
    deploymentReadyOption:
      readyMinutes === 0
        ? { actionOnTimeout: 'CONTINUE_DEPLOYMENT' as const, waitTimeInMinutes: 0 }
        : { actionOnTimeout: 'STOP_DEPLOYMENT' as const, waitTimeInMinutes: readyMinutes },
    terminateBlueInstancesOnDeploymentSuccess: {
      action: 'TERMINATE' as const,
      terminationWaitTimeInMinutes,
    },
  },
})
const outcome = (result: Awaited<ReturnType<CodeDeployHarness['run']>>) => present(result.services[0])
const attempts = async () => {
  const which = { applicationName: APP, deploymentGroupName: GROUP }
  return present((await harness.engine.cd.send(new ListDeploymentsCommand(which))).deployments)
}

describe('a CODE_DEPLOY service that lands', () => {
  it('all at once: green when the traffic has moved, an hour before the earlier tasks end', async () => {
    await open(waits(0))
    const before = harness.engine.seconds
    const result = await harness.run(await harness.register('v2'))
    expect(result.failure).toBeUndefined()
    expect(outcome(result)).toMatchObject({
      verdict: { kind: 'landed' },
      strategy: 'CODE_DEPLOY',
      running: 2,
    })
    expect(harness.engine.seconds - before).toBeLessThan(60)
    expect(await harness.engine.weights()).toBe('0/100')
    expect(await harness.serves()).toBe('web:2')
    expect(outcome(result).stages.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Created', 'Install']),
    )
    expect(harness.log).toMatch(/web: Install, \d\/2 running, production 0 %/)
  })

  it.each([
    ['a canary', 'CodeDeployDefault.ECSCanary10Percent5Minutes', [10]],
    ['in linear steps', 'CodeDeployDefault.ECSLinear10PercentEvery1Minutes', [10, 50, 90]],
  ])('%s: says each step of the traffic', async (_name, deploymentConfigName, steps) => {
    await open({ deploymentConfigName })
    const result = await harness.run(await harness.register('v2'))
    expect(result.verdict).toBe('landed')
    for (const step of steps)
      expect(harness.log).toMatch(new RegExp(`AllowTraffic, 2/2 running, production ${step} %`))
    expect(await harness.engine.weights()).toBe('0/100')
  })

  it('twice: the second time is a new deployment, and a third time nothing is moved', async () => {
    await open(waits(0, 0))
    expect((await harness.run(await harness.register('v2'))).verdict).toBe('landed')
    await harness.engine.advance(60)
    expect((await harness.run(await harness.register('v3'))).verdict).toBe('landed')
    expect(await harness.serves()).toBe('web:3')
    await harness.engine.advance(60)
    expect(outcome(await harness.run('web:3')).action).toBe('unchanged')
    expect(await attempts()).toHaveLength(2)
  })

  it('takes the hooks of the last revision over', async () => {
    await open(waits(0, 0))
    const asked: string[] = []
    harness.engine.codedeploy.hooks.register('smoke', ({ DeploymentId }) => {
      asked.push(DeploymentId)
      return 'Succeeded'
    })
    const first = await harness.engine.deploy('v2', { hooks: { AfterAllowTestTraffic: 'smoke' } })
    await harness.engine.untilStatus(first, 'Succeeded')
    expect((await harness.run(await harness.register('v3'))).verdict).toBe('landed')
    expect(asked).toHaveLength(2)
  })

  it('return-at traffic-shifted: before the hook after the traffic has answered', async () => {
    await open(waits(0, 0))
    const first = await harness.engine.deploy('v2', { hooks: { AfterAllowTraffic: 'slow' } })
    const never = harness.engine.codedeploy.hooks.register('slow', () => 'Succeeded')
    await harness.engine.untilStatus(first, 'Succeeded')
    never()
    harness.engine.codedeploy.hooks.register('slow', () => undefined)
    const before = harness.engine.seconds
    const result = await harness.run(await harness.register('v3'), { returnAt: 'traffic-shifted' })
    expect(outcome(result).verdict).toMatchObject({ kind: 'landed', shifted: true })
    expect(harness.engine.seconds - before).toBeLessThan(60)
  })
})

describe('a CODE_DEPLOY service that does not land', () => {
  it('a hook that answers Failed: rolled back, with the hook in the reason', async () => {
    await open(waits(0, 0))
    let answer: 'Succeeded' | 'Failed' = 'Succeeded'
    harness.engine.codedeploy.hooks.register('smoke', () => answer)
    const first = await harness.engine.deploy('v2', { hooks: { AfterAllowTestTraffic: 'smoke' } })
    await harness.engine.untilStatus(first, 'Succeeded')
    answer = 'Failed'
    const result = await harness.run(await harness.register('v3'))
    expect(result.verdict).toBe('rolled-back')
    expect(result.failure?.problem).toMatch(
      /hook AfterAllowTestTraffic failed with ScriptFailed in smoke: .*HOOK_EXECUTION_FAILURE/,
    )
    expect(await harness.serves()).toBe('web:2')
    expect(await attempts()).toHaveLength(3)
  })

  it('an alarm in a canary step: the rollback is followed to its end', async () => {
    await open({
      deploymentConfigName: 'CodeDeployDefault.ECSCanary10Percent5Minutes',
      alarmConfiguration: { enabled: true, alarms: [{ name: 'errors' }] },
    })
    await harness.engine.alarm('errors', 'OK')
    const work = harness.start(await harness.register('v2'))
    await harness.clock.advance(90_000)
    await harness.engine.setAlarm('errors', 'ALARM')
    const result = await harness.clock.run(work, 3_600_000)
    expect(result.verdict).toBe('rolled-back')
    expect(result.failure?.problem).toMatch(/ALARM_ACTIVE.*errors/)
    expect(await harness.engine.weights()).toBe('100/0')
    expect(await harness.serves()).toBe('web:1')
  })

  it('tasks that die at boot: rolled back after two of them, with the reason', async () => {
    await open()
    harness.engine.behaviours.set('bad', {
      exit: { after: 1_000, code: 1 },
      healthyAfter: Number.POSITIVE_INFINITY,
    })
    const before = harness.engine.seconds
    const result = await harness.run(await harness.register('bad'), { fastFail: 2 })
    expect(result.verdict).toBe('rolled-back')
    expect(harness.engine.seconds - before).toBeLessThan(300)
    expect(outcome(result).reasons[0]?.task.containers[0]?.exitCode).toBe(1)
    expect(await harness.serves()).toBe('web:1')
  })

  it('never healthy: timed out at the minute, stopped and rolled back', async () => {
    await open()
    harness.engine.behaviours.set('bad', { healthyAfter: Number.POSITIVE_INFINITY })
    const result = await harness.run(await harness.register('bad'), { timeoutMinutes: 2 })
    expect(outcome(result)).toMatchObject({
      verdict: { kind: 'timed-out' },
      back: { kind: 'gone-back' },
      seconds: 120,
    })
    expect(await harness.serves()).toBe('web:1')
  })

  it('stopped by somebody else: rolled back', async () => {
    await open()
    const work = harness.start(await harness.register('v2'))
    await harness.clock.advance(20_000)
    const [id] = await attempts()
    await harness.engine.cd.send(new StopDeploymentCommand({ deploymentId: id, autoRollbackEnabled: true }))
    const result = await harness.clock.run(work, 3_600_000)
    expect(result.verdict).toBe('rolled-back')
    expect(result.failure?.problem).toMatch(/MANUAL_STOP/)
  })

  it('fails before anything was installed: nothing has moved, and no second deployment is made', async () => {
    await open(waits(0, 0))
    const first = await harness.engine.deploy('v2', { hooks: { BeforeInstall: 'gone' } })
    const known = harness.engine.codedeploy.hooks.register('gone', () => 'Succeeded')
    await harness.engine.untilStatus(first, 'Succeeded')
    known()
    const result = await harness.run(await harness.register('v3'))
    expect(result.verdict).toBe('rolled-back')
    expect(result.failure?.problem).toMatch(/INVALID_LAMBDA_FUNCTION.*no production traffic had shifted/)
    expect(await attempts()).toHaveLength(2)
  })

  it('cancelled: StopDeployment with a rollback within seconds', async () => {
    await open()
    const work = harness.start(await harness.register('v2'))
    await harness.clock.advance(20_000)
    harness.abort.abort(new CancelledError('SIGINT'))
    const asked = harness.engine.seconds
    const result = await harness.clock.run(work, 60_000)
    expect(harness.engine.seconds - asked).toBeLessThan(7)
    expect(result).toMatchObject({ cancelled: true, verdict: 'rolling-back' })
    await harness.engine.advance(120)
    expect(await harness.engine.weights()).toBe('100/0')
    expect(await harness.serves()).toBe('web:1')
  })
})

describe('the gate of a CODE_DEPLOY service', () => {
  const gate = { testUrl: 'https://test.example.com', checks: [{ path: '/healthz', status: undefined }] }

  it('asks the test listener while the deployment is Ready, then continues it', async () => {
    await open(waits(30))
    const result = await harness.run(await harness.register('v2'), { gate })
    expect(result.verdict).toBe('landed')
    expect(harness.smoked).toEqual(['https://test.example.com/healthz'])
    expect(harness.log).toMatch(/web: paused: the gate is checking the test listener/)
    expect(await harness.engine.weights()).toBe('0/100')
  })

  it('refuses: stopped and rolled back, no production traffic moved', async () => {
    await open(waits(30))
    harness.healthz = 500
    const result = await harness.run(await harness.register('v2'), { gate })
    expect(result.verdict).toBe('rolled-back')
    expect(result.failure?.problem).toMatch(/\(the gate failed: GET .*answered 500/)
    expect(await harness.engine.weights()).toBe('100/0')
  })

  it('is refused before anything is begun where the group does not wait, or has no test listener', async () => {
    await open(waits(0), { testListener: false })
    await expect(harness.run(await harness.register('v2'), { gate })).rejects.toThrow(
      /so the gate cannot run[\s\S]*no test listener/,
    )
    expect(await attempts()).toHaveLength(0)
  })

  it('without a gate, Ready waits for its owner and says so', async () => {
    await open(waits(120))
    const result = await harness.run(await harness.register('v2'), { timeoutMinutes: 2 })
    expect(outcome(result).verdict).toMatchObject({
      kind: 'paused',
      reason: expect.stringMatching(/waiting for someone/),
    })
  })
})

describe('one deployment at a time', () => {
  it('wait: begins when the other one has ended', async () => {
    await open(waits(0, 1))
    const other = await harness.engine.deploy('v2')
    await harness.engine.untilStatus(other, 'InProgress')
    const result = await harness.run(await harness.register('v3'))
    expect(result.verdict).toBe('landed')
    expect(harness.log).toMatch(new RegExp(`in progress: .*${other}`))
    expect(await harness.serves()).toBe('web:3')
  })

  it('fail: says which one, and changes nothing', async () => {
    await open()
    const other = await harness.engine.deploy('v2')
    const name = await harness.register('v3')
    await expect(harness.run(name, { inProgress: 'fail' })).rejects.toThrow(new RegExp(other))
    expect(await attempts()).toEqual([other])
  })

  it('supersede: stops the other, waits for its rollback, then deploys', async () => {
    await open({ deploymentConfigName: 'CodeDeployDefault.ECSCanary10Percent5Minutes' })
    const other = await harness.engine.deploy('v2')
    await harness.engine.advance(60)
    const result = await harness.run(await harness.register('v3'), { inProgress: 'supersede' })
    expect(result.verdict).toBe('landed')
    expect((await harness.engine.deployment(other)).status).toBe('Stopped')
    expect(await harness.serves()).toBe('web:3')
  })

  it('supersede: one whose traffic has moved ends well, only its earlier tasks go', async () => {
    await open(waits(0, 60))
    const other = await harness.engine.deploy('v2')
    await harness.engine.advance(60)
    const before = harness.engine.seconds
    const result = await harness.run(await harness.register('v3'), { inProgress: 'supersede' })
    expect(result.verdict).toBe('landed')
    expect(harness.engine.seconds - before).toBeLessThan(120)
    expect((await harness.engine.deployment(other)).status).toBe('Succeeded')
  })

  it('one that begins between plan and creation is met by the limit, and waited for', async () => {
    await open(waits(0, 1))
    const name = await harness.register('v3')
    let other = ''
    harness.before = async (call) => {
      if (call !== 'create' || other !== '') return
      other = 'begun'
      other = await harness.engine.deploy('v2')
    }
    const result = await harness.run(name)
    expect(result.verdict).toBe('landed')
    expect(harness.log).toContain(`waiting for CodeDeploy deployment ${other}`)
    expect(await harness.serves()).toBe('web:2')
  })
})

describe('a run that loses its answers, or its life', () => {
  it('the creation was not answered: found again by its description, made once', async () => {
    await open()
    harness.lost.add('CreateDeployment')
    const name = await harness.register('v2')
    const result = await harness.run(name)
    expect(await attempts()).toHaveLength(1)
    expect(result.verdict).toBe('landed')
  })

  it('killed and run again: the deployment on its way is followed', async () => {
    await open()
    const name = await harness.register('v2')
    harness.start(name).catch(() => undefined)
    await harness.clock.advance(20_000)
    harness.kill()
    const result = await harness.run(name)
    expect(outcome(result)).toMatchObject({ action: 'followed', verdict: { kind: 'landed' } })
    expect(await attempts()).toHaveLength(1)
  })

  it('killed in the termination wait and run again: landed at once', async () => {
    await open(waits(0, 60))
    const name = await harness.register('v2')
    await harness.run(name)
    const result = await harness.run(name)
    expect(result.verdict).toBe('landed')
    expect(await attempts()).toHaveLength(1)
  })
})

/** What another service's failure does to one that has landed. */
describe('the way back of a CODE_DEPLOY service that had landed', () => {
  const goBack = async () => {
    const step = await harness.landed()
    const move = await harness.clock.run(harness.strategy().redeploy(step, step.goBackTo ?? '', step.move))
    const [end] = await harness.clock.run(harness.watch(move), 3_600_000)
    return { verdict: present(end).verdict, id: move.deploymentId }
  }

  it('within the termination wait: only the traffic moves, by the rollback of the same deployment', async () => {
    await open(waits(0, 60))
    await harness.run(await harness.register('v2'))
    const before = harness.engine.seconds
    const { verdict, id } = await goBack()
    expect(verdict.kind).toBe('landed')
    expect((await harness.engine.deployment(id)).creator).toBe('codeDeployRollback')
    expect(harness.engine.seconds - before).toBeLessThan(60)
    expect(await harness.serves()).toBe('web:1')
    expect(await harness.engine.weights()).toBe('100/0')
  })

  it('after it: the revision that had succeeded before, all at once, although an alarm fires', async () => {
    await open({
      ...waits(0, 0),
      deploymentConfigName: 'CodeDeployDefault.ECSCanary10Percent5Minutes',
      alarmConfiguration: { enabled: true, alarms: [{ name: 'errors' }] },
    })
    await harness.engine.alarm('errors', 'OK')
    const first = await harness.engine.deploy('v2', {
      deploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce',
    })
    await harness.engine.untilStatus(first, 'Succeeded')
    await harness.run(await harness.register('v3'))
    await harness.engine.advance(60)
    await harness.engine.setAlarm('errors', 'ALARM')
    const { verdict, id } = await goBack()
    expect(verdict.kind).toBe('landed')
    const made = await harness.engine.deployment(id)
    expect(made).toMatchObject({
      deploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce',
      description: expect.stringMatching(/^Renga: back to web:2 \(from d-/),
      overrideAlarmConfiguration: { enabled: false },
      autoRollbackConfiguration: { enabled: false },
    })
    expect(made.revision).toEqual((await harness.engine.deployment(first)).revision)
    expect(await harness.serves()).toBe('web:2')
  })
})

describe('a deployment group that does not fit', () => {
  it('is named before anything is changed when it does not exist', async () => {
    await open({ deploymentGroupName: 'other' })
    await expect(harness.run(await harness.register('v2'))).rejects.toThrow(/DgpECS-main-web.*does not exist/)
  })
})
