import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DockerHarness } from './harness.ts'
import { readLayout } from './layout.ts'
import { must, type Suite } from './suite.ts'

/** Buildpacks of the workflow's own choice: by id, from a folder, as a script. */
export async function orderSteps(suite: Suite, harness: DockerHarness): Promise<void> {
  const workspace = await harness.workspace('app', 'order')
  const folder = join(workspace, 'mine')
  await mkdir(join(folder, 'bin'), { recursive: true })
  await writeFile(
    join(folder, 'buildpack.toml'),
    'api = "0.10"\n[buildpack]\nid = "my-org/mine"\nversion = "1.2.3"\n[[targets]]\nos = "linux"\n',
  )
  await writeFile(join(folder, 'bin', 'detect'), '#!/usr/bin/env bash\n')
  await writeFile(
    join(folder, 'bin', 'build'),
    '#!/usr/bin/env bash\necho "my own buildpack ran"\necho made >made.txt\n',
  )
  await chmod(join(folder, 'bin', 'detect'), 0o755)
  await chmod(join(folder, 'bin', 'build'), 0o755)

  await suite.step('a folder of the app is a buildpack, before those of the builder', async () => {
    const { exitCode, log, outputs } = await harness.build(workspace, {
      buildpacks: './mine, renga-test/node, renga-test/procfile@0.1.0',
    })
    must(exitCode === 0, log)
    must(log.includes('my own buildpack ran') && log.includes('---> my-org/mine@1.2.3'), log)
    must(outputs.get('buildpacks')?.startsWith('[{"id":"my-org/mine","version":"1.2.3"}') === true, log)
    const files = await (await readLayout(outputs.get('image') ?? '')).files()
    must(files.includes('/workspace/made.txt'), 'what the buildpack made is not in the image')
  })

  await suite.step('a script of project.toml runs, with the builder’s own order around it', async () => {
    await writeFile(
      join(workspace, 'project.toml'),
      [
        '[_]\nschema-version = "0.2"',
        '[[io.buildpacks.group]]\nid = "app/hello"\n[io.buildpacks.group.script]\napi = "0.10"\ninline = "echo from the script"',
        '[[io.buildpacks.group]]\nuri = "urn:cnb:builder:renga-test/node"',
        '[[io.buildpacks.group]]\nid = "renga-test/procfile"\n',
      ].join('\n'),
    )
    const { exitCode, log } = await harness.build(workspace)
    must(exitCode === 0, log)
    must(log.includes('from the script'), log)
    await rm(join(workspace, 'project.toml'))
    const around = await harness.build(workspace, { buildpacks: './mine, from=builder' })
    must(around.exitCode === 0 && around.log.includes('my own buildpack ran'), around.log)
  })

  await suite.step('a buildpack that the builder does not hold is named with those it holds', async () => {
    const { exitCode, log } = await harness.build(workspace, { buildpacks: 'heroku/nodejs' })
    must(exitCode === 1, log)
    must(
      /::error::Input 'buildpacks' lists the buildpack 'heroku\/nodejs', which is not in .*renga-test\/node/.test(
        log,
      ),
      log,
    )
  })
}
