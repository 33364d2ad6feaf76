import { join } from 'node:path'
import { runAction } from './action-process.ts'
import type { DockerHarness, Inputs } from './harness.ts'
import { must, type Suite } from './suite.ts'

const MANIFESTS =
  'application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json'

/** A newer run image under an image that is in ECR; held against the lifecycle's own rebaser, to the byte. */
export async function rebaseSteps(suite: Suite, harness: DockerHarness): Promise<void> {
  const workspace = await harness.workspace('app', 'rebase')
  const name = `${harness.registry}/run:1`
  const rebase = (image: string, inputs: Inputs = {}) =>
    runAction(
      'rebase-image',
      { image, force: 'false', ...harness.aws, tags: 'rebased', ...inputs },
      { workspace, temp: harness.temp, env: harness.ecr.env },
    )
  const built = await harness.build(workspace)
  const pushed = (await harness.push(workspace, built.outputs.get('image') ?? '', 'to-rebase')).outputs
  const image = pushed.get('image') ?? ''

  await suite.step('an image on the newest run image is left alone', async () => {
    const { exitCode, log, outputs, summary } = await rebase(image)
    must(exitCode === 0, log)
    must(outputs.get('rebased') === 'false' && outputs.get('image') === image, JSON.stringify([...outputs]))
    must(summary.includes('## Image up to date'), summary)
  })

  await suite.step(
    'a newer run image goes under it: one layer sent, the same bytes as the real rebaser',
    async () => {
      // The real one works in a registry: the same image there, by the lifecycle's own export.
      const copy = `${harness.registry}/rebased:before`
      const variables = {
        FROM_APP_JSON: 'declared',
        STACK: 'renga-test-1',
        SOURCE_VERSION: 'c0ffee0123456789c0ffee0123456789c0ffee01',
      }
      await harness.run('rm', ['-r', join(workspace, '.git')])
      await harness.run(
        process.env['RENGA_PACK'] ?? 'pack',
        [
          ...['build', copy, '--path', workspace, '--builder', harness.builder, '--trust-builder'],
          ...[
            '--default-process',
            'web',
            '--publish',
            '--network',
            'host',
            '--pull-policy',
            'if-not-present',
          ],
          ...['--insecure-registry', harness.registry],
          ...Object.keys(variables).flatMap((one) => ['--env', one]),
        ],
        { ...variables, PACK_HOME: join(harness.temp, 'pack') },
      )
      await harness.run('bash', [new URL('./images.sh', import.meta.url).pathname, name, '', 'patched'])

      const { exitCode, log, outputs, summary } = await rebase(image)
      must(exitCode === 0, log)
      must(outputs.get('rebased') === 'true' && outputs.get('previous-image') === image, log)
      must(
        /2 of \d+ blobs uploaded/.test(log),
        `the run image’s layer and the config should be sent:\n${log}`,
      )
      must(/^<details><summary>.{0,9}Image rebased in /.test(summary), summary)

      await harness.docker(
        ...['run', '--rm', '--network', 'host', '--user', '0:0', '--entrypoint', '/cnb/lifecycle/rebaser'],
        ...['--env', 'CNB_PLATFORM_API=0.14', harness.builder, `-insecure-registry=${harness.registry}`],
        ...[`-run-image=${name}`, `-previous-image=${copy}`, `${harness.registry}/rebased:after`],
      )
      const answer = await fetch(`http://${harness.registry}/v2/rebased/manifests/after`, {
        headers: { accept: MANIFESTS },
      })
      const theirs = answer.headers.get('docker-content-digest')
      must(outputs.get('digest') === theirs, `ours is ${outputs.get('digest')}, the rebaser’s ${theirs}`)
    },
  )

  await suite.step('the rebased image runs, on the new run image', async () => {
    const { outputs } = await rebase('rebased')
    must(outputs.get('rebased') === 'false', 'the rebased image would be rebased again')
    await harness.login()
    const rebased = outputs.get('image') ?? ''
    await harness.docker('pull', '--quiet', rebased)
    const stamp = await harness.runOnce(rebased, '/usr/bin/cat', [], ['/etc/renga-stamp'])
    must(stamp === 'patched', `the stamp is '${stamp}'`)
    const answer = await harness.ask(rebased)
    must(answer === 'Hello from Express', `it answered '${answer}'`)
  })

  await suite.step('a run image of another name is refused, unless it is forced', async () => {
    const other = `${harness.registry}/other:1`
    await harness.run('bash', [new URL('./images.sh', import.meta.url).pathname, other, '', 'other'])
    const refused = await rebase(image, { 'run-image': other })
    must(/::error::.* cannot be rebased onto .*: the image's run image is /.test(refused.log), refused.log)
    const forced = await rebase(image, { 'run-image': other, force: 'true', tags: '' })
    must(forced.exitCode === 0 && /Rebased by force/.test(forced.log), forced.log)
  })
}
