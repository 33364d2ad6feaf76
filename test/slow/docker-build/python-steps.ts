import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DockerHarness } from './harness.ts'
import { readLayout } from './layout.ts'
import { must, type Suite } from './suite.ts'

/** A Python app with packages from PyPI: built, pushed, pulled and asked; its packages are kept from build to build. */
export async function pythonSteps(suite: Suite, harness: DockerHarness): Promise<void> {
  const workspace = await harness.workspace('python-app')
  const cache = { 'cache-directory': '.cache-of-buildpacks' }
  await writeFile(join(workspace, '.slugignore'), '.cache-of-buildpacks/\n')

  await suite.step('a Python app is built with its packages, pushed, pulled, and answers', async () => {
    const built = await harness.build(workspace, cache)
    must(built.exitCode === 0, built.log)
    const image = built.outputs.get('image') ?? ''
    const files = await (await readLayout(image)).files()
    must(
      files.some((file) => file.endsWith('/site/flask/__init__.py')),
      'pip installed nothing',
    )
    const pushed = await harness.push(workspace, image, 'python')
    must(pushed.exitCode === 0, pushed.log)
    const reference = pushed.outputs.get('image') ?? ''
    await harness.docker('pull', '--quiet', reference)
    const answer = await harness.ask(reference)
    must(answer === 'Hello from Flask', `it answered '${answer}'`)
  })

  await suite.step('with a cache directory, the packages are kept on the next build', async () => {
    await writeFile(join(workspace, 'note.txt'), 'changed')
    const { exitCode, log } = await harness.build(workspace, cache)
    must(exitCode === 0, log)
    must(log.includes('the packages are kept from the last build'), log)
  })
}
