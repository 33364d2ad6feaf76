import { createHash } from 'node:crypto'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Descriptor } from '../../../src/image/oci/documents.ts'
import { parseManifest } from '../../../src/image/oci/parse-manifest.ts'
import type { DockerHarness } from './harness.ts'
import { readLayout } from './layout.ts'
import { must, type Suite } from './suite.ts'

const SECRET = 'hunter2-hunter2'
const MULTILINE = 'line one\nline two'
const env = { TOKEN: SECRET, MULTILINE }
const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** A Node app with packages from npm: built, pushed, found again, changed, pulled and asked. */
export async function nodeSteps(suite: Suite, harness: DockerHarness): Promise<void> {
  const workspace = await harness.workspace('app')
  await mkdir(join(workspace, 'secret-notes'))
  await writeFile(join(workspace, 'secret-notes', 'a.txt'), 'not for the image')
  const build = (inputs = {}) => harness.build(workspace, inputs, { env })
  let image = ''
  let buildId = ''
  let pushed = ''

  await suite.step('the real lifecycle builds the app into a sparse layout', async () => {
    const { exitCode, log, outputs, summary } = await build()
    must(exitCode === 0, log)
    image = outputs.get('image') ?? ''
    buildId = outputs.get('build-id') ?? ''
    must(image.startsWith('oci:/'), `the output image is '${image}'`)
    const layout = await readLayout(image)
    must(outputs.get('digest') === layout.digest, 'the output digest is not the layout’s')
    must(
      layout.absent.length === 1 && layout.present.length >= 5,
      'the run image’s layer alone should be absent',
    )
    must(!layout.configText.includes('/renga/layout'), 'a path of the build container is in the config')
    const processes = outputs.get('processes') ?? ''
    for (const type of ['web', 'worker', 'release']) {
      must(processes.includes(`"entryPoint":["/cnb/process/${type}"]`), `no ${type} in ${processes}`)
    }
    must(
      /"type":"web","command":\["bash","-c"\],"args":\["node server\.js"\],.*?"default":true/.test(processes),
      `web is not the default: ${processes}`,
    )
    must(outputs.get('buildpacks')?.includes('renga-test/node') === true, 'the buildpacks are not said')
    must(outputs.get('run-entry-point') === '["/cnb/lifecycle/launcher"]', 'no launcher')
    must(Number(outputs.get('app-size-bytes')) > 1e6, 'the app’s size is wrong')
    must((await readdir(outputs.get('sbom-directory') ?? '')).length > 0, 'no SBOM came out')
    must(summary.includes('Image built') && summary.includes('/cnb/process/worker'), summary)
    must(/pack build renga\/docker-build-app:latest/.test(log), 'the line for pack is missing')
    must(/Excluded \(\.slugignore\): secret-notes\//.test(log), 'what was left out is not said')
    // What the buildpack saw: multi-line values whole, no engine socket, nothing of the job.
    for (const [name, value] of Object.entries({
      ...env,
      FROM_APP_JSON: 'declared',
      STACK: 'renga-test-1',
    })) {
      must(
        log.includes(`env ${name}: `) && log.includes(fingerprint(value)),
        `${name} did not arrive as it is`,
      )
    }
    must(log.includes('env SOURCE_VERSION: '), 'the buildpack did not see SOURCE_VERSION')
    must(log.includes('user: 1001:1001'), 'the buildpack did not run as the builder user')
    must(log.includes('no engine socket'), 'there is an engine socket in the build container')
    must(!log.includes('the job environment leaked'), 'the job environment leaked into the build')
    must(!log.replace(/^::add-mask::.*$/gm, '').includes(SECRET), 'a secret is in the log')
  })

  await suite.step('neither the secret nor what was left out is in the image', async () => {
    const layout = await readLayout(image)
    must(!layout.configText.includes(SECRET), 'the secret is in the image config')
    const files = await layout.files()
    must(files.includes('/workspace/server.js'), 'no source')
    must(files.includes('/workspace/node_modules/express/package.json'), 'npm installed nothing')
    must(!files.some((file) => /secret-notes|\.git\//.test(file)), 'left-out files are in the image')
    must(!files.some((file) => file.includes('platform/env')), 'the build environment is in the image')
  })

  await suite.step('pack builds the same image with the same builder, to the byte', async () => {
    const name = `${harness.registry}/packed:1`
    const variables = {
      ...env,
      FROM_APP_JSON: 'declared',
      STACK: 'renga-test-1',
      SOURCE_VERSION: 'c0ffee0123456789c0ffee0123456789c0ffee01',
    }
    // pack knows neither .slugignore nor Heroku's rule for .git, so neither is there.
    const plain = await harness.workspace('app', 'packed')
    await harness.run('rm', ['-r', join(plain, '.git')])
    const built = await harness.build(plain, {}, { env })
    must(built.exitCode === 0, built.log)
    const ours = await readLayout(built.outputs.get('image') ?? '')
    await harness.run(
      process.env['RENGA_PACK'] ?? 'pack',
      [
        'build',
        name,
        '--path',
        plain,
        '--builder',
        harness.builder,
        '--trust-builder',
        '--default-process',
        'web',
        '--pull-policy',
        'if-not-present',
        '--publish',
        '--network',
        'host',
        '--insecure-registry',
        harness.registry,
        ...Object.keys(variables).flatMap((one) => ['--env', one]),
      ],
      { ...variables, PACK_HOME: join(harness.temp, 'pack') },
    )
    const answer = await fetch(`http://${harness.registry}/v2/packed/manifests/1`, {
      headers: {
        accept:
          'application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json',
      },
    })
    const theirs = parseManifest(await answer.text())
    must(theirs?.kind === 'image', 'pack published no image')
    const digests = (layers: readonly Descriptor[]) => layers.map((layer) => layer.digest).join('\n')
    const [wanted, found] = [digests(theirs.manifest.layers), digests(ours.manifest.layers)]
    must(found === wanted, `the layers of pack are\n${wanted}\nand ours\n${found}`)
    const digest = answer.headers.get('docker-content-digest')
    must(digest === ours.digest, `pack’s image is ${digest}, ours ${ours.digest}`)
  })

  await suite.step(
    'the image goes to ECR with its digest; the run image’s layer comes from its registry',
    async () => {
      const { exitCode, log, outputs, summary } = await harness.push(workspace, image, `v1, ${buildId}`)
      must(exitCode === 0, log)
      pushed = outputs.get('image') ?? ''
      must(
        pushed === `${harness.ecr.registry}/docker-build@${(await readLayout(image)).digest}`,
        `the output is '${pushed}'`,
      )
      must(Number(outputs.get('layers-uploaded')) >= 6, `${outputs.get('layers-uploaded')} layers were sent`)
      must(summary.includes('uploaded'), summary)
    },
  )

  await suite.step('built again from the same source: found in ECR, in 4 calls', async () => {
    harness.ecr.journal.clear()
    const before = Date.now()
    const { exitCode, log, outputs, summary } = await build(harness.aws)
    const took = Date.now() - before
    must(exitCode === 0, log)
    must(outputs.get('reused') === 'true' && outputs.get('image') === pushed, `${outputs.get('image')}`)
    must(outputs.get('processes')?.includes('/cnb/process/worker') === true, 'no process table')
    must(!log.includes('BUILDING'), 'something was built')
    must(summary.includes('nothing to build'), summary)
    const calls = harness.ecr.journal.calls.map((call) => call.operation)
    must(calls.length <= 4, `${calls.length} calls: ${calls.join(', ')}`)
    console.log(`      ${took} ms, ${calls.length} calls: ${calls.join(', ')}`)
  })

  await suite.step('a change of code: unchanged layers are neither compressed nor sent', async () => {
    await writeFile(join(workspace, 'note.txt'), 'changed')
    const built = await build({ ...harness.aws, 'previous-image': 'v0, v1' })
    must(built.exitCode === 0 && built.outputs.get('reused') === 'false', built.log)
    const layout = await readLayout(built.outputs.get('image') ?? '')
    // The bills of materials come along, because the lifecycle has read them.
    const bytes = layout.present.reduce((sum, layer) => sum + layer.size, 0)
    must(
      layout.present.length <= 2 && bytes < 3e6,
      `${layout.present.length} layers with ${bytes} bytes are in the layout`,
    )
    must(/than before|as before/.test(built.summary), `the size is not compared: ${built.summary}`)
    const { exitCode, outputs, log } = await harness.push(workspace, built.outputs.get('image') ?? '', 'v2')
    must(exitCode === 0, log)
    must(
      outputs.get('layers-uploaded') === '1',
      `${outputs.get('layers-uploaded')} layers were sent:\n${log}`,
    )
  })

  await suite.step('pulled by its digest it answers HTTP; worker and one-off run too', async () => {
    await harness.login()
    await harness.docker('pull', '--quiet', pushed)
    const answer = await harness.ask(pushed)
    must(answer === 'Hello from Express', `it answered '${answer}'`)
    const worker = await harness.runOnce(pushed, '/cnb/process/worker', ['--env', 'HOME=/home/app'])
    must(worker === 'a worker with /home/app and "quotes"', `the worker said '${worker}'`)
    const once = await harness.runOnce(pushed, '/cnb/lifecycle/launcher', [], ['node', '-p', '1+1'])
    must(once === '2', `the one-off said '${once}'`)
  })

  await suite.step('into the Docker daemon, for steps that run the image first', async () => {
    const { exitCode, log, outputs } = await build({
      export: 'docker-daemon',
      'image-name': 'renga-test/app:daemon',
    })
    must(exitCode === 0, log)
    must(outputs.get('image') === 'docker-daemon:renga-test/app:daemon', `${outputs.get('image')}`)
    const answer = await harness.ask('renga-test/app:daemon')
    must(answer === 'Hello from Express', `it answered '${answer}'`)
  })
}
