import { describe, expect, it } from '@jest/globals'
import { stagesOf } from '../../../../src/deploy/report/stage-times.ts'

const NONE = {
  createdAt: undefined,
  startedAt: undefined,
  finishedAt: undefined,
  updatedAt: undefined,
  rollbackStartedAt: undefined,
}
const s = 1000
/** `name from-to`, in seconds. */
const said = (stages: ReturnType<typeof stagesOf>) =>
  stages.map(({ name, from, to }) => `${name} ${from / s}-${to / s}`)

describe('the stages of a rollout', () => {
  it('that landed between two looks are those that ECS and its tasks tell, not the one that was seen', () => {
    const stages = stagesOf({
      traffic: true,
      seen: [
        { name: 'PRE_SCALE_UP', from: 1 * s },
        { name: 'landed', from: 6 * s },
      ],
      end: 6 * s,
      times: { ...NONE, createdAt: 0, startedAt: 0.2 * s, finishedAt: 5.5 * s },
      tasks: [
        { createdAt: 0.3 * s, pullStartedAt: 1 * s, pullStoppedAt: 2 * s, startedAt: 3 * s },
        { createdAt: 0.3 * s, pullStartedAt: 1.2 * s, pullStoppedAt: 2.5 * s, startedAt: 3.5 * s },
      ],
    })
    expect(said(stages)).toEqual([
      'waiting 0-0.2',
      'place tasks 0.2-1',
      'pull image 1-2.5',
      'start tasks 2.5-3.5',
      'health checks and traffic 3.5-5.5',
    ])
  })

  it('of a worker has no traffic', () => {
    const stages = stagesOf({
      traffic: false,
      seen: [{ name: 'landed', from: 6 * s }],
      end: 6 * s,
      times: { ...NONE, createdAt: 0, startedAt: 0.2 * s, finishedAt: 5.5 * s },
      tasks: [{ createdAt: 0.3 * s, pullStartedAt: 1 * s, pullStoppedAt: 2 * s, startedAt: 3 * s }],
    })
    expect(said(stages).at(-1)).toBe('steady state 3-5.5')
  })

  it('that were seen after the tasks had started stay', () => {
    const stages = stagesOf({
      traffic: true,
      seen: [
        { name: 'SCALE_UP', from: 5 * s },
        { name: 'TEST_TRAFFIC_SHIFT', from: 60 * s },
        { name: 'PRODUCTION_TRAFFIC_SHIFT', from: 70 * s },
        { name: 'BAKE_TIME', from: 80 * s },
        { name: 'landed', from: 205 * s },
      ],
      end: 205 * s,
      times: { ...NONE, createdAt: 0, startedAt: 2 * s, finishedAt: 201 * s },
      tasks: [{ createdAt: 3 * s, pullStartedAt: 10 * s, pullStoppedAt: 30 * s, startedAt: 35 * s }],
    })
    expect(said(stages)).toEqual([
      'waiting 0-2',
      'place tasks 2-10',
      'pull image 10-30',
      'start tasks 30-35',
      'health checks and traffic 35-60',
      'TEST_TRAFFIC_SHIFT 60-70',
      'PRODUCTION_TRAFFIC_SHIFT 70-80',
      'BAKE_TIME 80-201',
    ])
  })

  it('of one that rolls back: from when ECS says', () => {
    const stages = stagesOf({
      traffic: true,
      seen: [
        { name: 'SCALE_UP', from: 5 * s },
        { name: 'rolling-back', from: 45 * s },
      ],
      end: 50 * s,
      times: { ...NONE, createdAt: 0, rollbackStartedAt: 41 * s, finishedAt: 60 * s },
    })
    expect(said(stages)).toEqual(['SCALE_UP 5-41', 'rolling-back 41-60'])
  })

  it('of CodeDeploy are its own events', () => {
    const events = [
      { name: 'Created', from: 0, to: 3 * s },
      { name: 'Install', from: 3 * s, to: 40 * s },
      { name: 'AllowTraffic', from: 40 * s, to: 50 * s },
    ]
    const seen = [
      { name: 'Install', from: 5 * s },
      { name: 'landed', from: 55 * s },
    ]
    expect(stagesOf({ traffic: true, seen, end: 55 * s, times: { ...NONE, events } })).toEqual(events)
  })

  it('of which the scheduler tells nothing are those that were seen', () => {
    const seen = [
      { name: 'IN_PROGRESS', from: 5 * s },
      { name: 'landed', from: 65 * s },
    ]
    expect(said(stagesOf({ traffic: true, seen, end: 65 * s }))).toEqual(['IN_PROGRESS 5-65', 'landed 65-65'])
  })
})
