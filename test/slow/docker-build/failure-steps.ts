import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DockerHarness } from './harness.ts'
import { must, type Suite } from './suite.ts'

/** Builds that must fail: with the right words, and nothing left behind. */
export async function failureSteps(suite: Suite, harness: DockerHarness): Promise<void> {
  const workspace = await harness.workspace('app', 'failure')

  await suite.step(
    'a failing buildpack: exit code 51 in words, with its name and its last words',
    async () => {
      await writeFile(join(workspace, 'fail-the-build'), '')
      const { exitCode, log, summary } = await harness.build(workspace)
      await rm(join(workspace, 'fail-the-build'))
      must(exitCode === 1, 'the action did not fail')
      must(
        /::error::The build failed: the buildpack renga-test\/node@0\.1\.0 failed \(exit code 51/.test(log),
        log,
      )
      must(/::error::.*the last words of the buildpack/.test(log), 'the last words are missing')
      must(
        !/::error::.*Looking up buildpack/.test(log),
        'words of the lifecycle are taken for the buildpack’s',
      )
      must(summary.includes('Image not built'), summary)
    },
  )

  await suite.step('no buildpack fits: exit code 20 in words', async () => {
    const empty = join(harness.temp, 'empty')
    await mkdir(empty)
    await writeFile(join(empty, 'index.html'), 'hello')
    const { exitCode, log } = await harness.build(empty)
    must(exitCode === 1, 'the action did not fail')
    must(
      /::error::The build failed: no buildpack in the builder recognizes this app \(exit code 20/.test(log),
      log,
    )
  })

  await suite.step('what cannot build is said at its line before anything starts', async () => {
    const container = join(harness.temp, 'container')
    await mkdir(container)
    await writeFile(join(container, 'heroku.yml'), 'build:\n  docker:\n    web: Dockerfile\n')
    const { exitCode, log } = await harness.build(container, { builder: '' })
    must(exitCode === 1 && /::error file=heroku\.yml,line=1.*docker\/build-push-action/.test(log), log)
  })

  await suite.step('no builder, a builder that is nowhere, embedded on GitHub: each is named', async () => {
    const wrong = await harness.build(workspace, { builder: `${harness.registry}/run:1` })
    must(/::error::Input 'builder': '.*' is not a builder image/.test(wrong.log), wrong.log)
    const embedded = await harness.build(workspace, { builder: 'embedded' })
    must(/::error::Input 'builder': 'embedded' works on the emulator only/.test(embedded.log), embedded.log)
    const nowhere = await harness.build(workspace, { builder: `${harness.registry}/no/builder:1` })
    must(/::error::The image '.*\/no\/builder:1' cannot be pulled/.test(nowhere.log), nowhere.log)
  })

  await suite.step('cancelled in the middle, it takes its container away before it ends', async () => {
    await writeFile(join(workspace, 'sleep-in-the-build'), '')
    const { exitCode, log } = await harness.build(workspace, {}, { interruptAt: 'sleeping' })
    await rm(join(workspace, 'sleep-in-the-build'))
    must(exitCode === 1 && /::error::Cancelled by SIGINT/.test(log), log)
    // The buildpack would have gone on for two minutes: it was not waited for, and nothing of the build runs after the
    // action.
    const left = await harness.docker('ps', '--all', '--quiet', '--filter', 'label=dev.renga.role=build')
    must(left === '', `containers are left: ${left}`)
  })
}
