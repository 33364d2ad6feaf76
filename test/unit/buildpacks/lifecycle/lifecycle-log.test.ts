import { expect, it } from '@jest/globals'
import { LifecycleLog } from '../../../../src/buildpacks/lifecycle/lifecycle-log.ts'
import { silentLogger } from '../../../../src/runtime/log.ts'

function play(lines: readonly string[]) {
  const shown: string[] = []
  const log = new LifecycleLog({ ...silentLogger, info: (line) => shown.push(line) })
  for (const line of lines) log.add(line)
  return { shown, log }
}

it('shows what the level info shows, with a heading per buildpack', () => {
  const { shown } = play([
    'Starting creator...',
    '===> DETECTING',
    'Checking for match against descriptor: {linux   []}',
    'test/node     0.1.0',
    '===> BUILDING',
    'Running build for buildpack test/node@0.1.0',
    'Preparing paths',
    'Running build command',
    'added 71 packages in 3s',
    'Processing layers',
    'Finished running build for buildpack test/node@0.1.0',
    '===> EXPORTING',
    "Layer 'node' SHA: sha256:00",
    "Adding layer 'test/node:node'",
    'Warning: Did not find SBOM lifecycle.sbom.cdx.json in /cnb/lifecycle',
  ])
  expect(shown).toEqual([
    '===> DETECTING',
    'test/node     0.1.0',
    '===> BUILDING',
    '---> test/node@0.1.0',
    'added 71 packages in 3s',
    '===> EXPORTING',
    "Adding layer 'test/node:node'",
  ])
})

it('keeps the last lines of the buildpack that is building, without the words around it', () => {
  const { log } = play([
    '===> BUILDING',
    'Running build for buildpack a/one@1',
    'one speaks',
    'Finished running build for buildpack a/one@1',
    'Running build for buildpack b/two@2',
    'Running build command',
    'two speaks',
    'Timer: Builder ran for 3s',
    '\u001b[31;1mERROR: \u001b[0mfailed to build: exit status 7',
  ])
  expect(log.buildpack).toBe('b/two@2')
  expect(log.tail).toBe('  two speaks\n  ERROR: failed to build: exit status 7')
})

it('names no buildpack when none is building', () => {
  const { log } = play(['===> DETECTING', 'fail: a/one@1', 'ERROR: No buildpack groups passed detection.'])
  expect(log.buildpack).toBeUndefined()
  expect(log.tail).toContain('fail: a/one@1')
})
