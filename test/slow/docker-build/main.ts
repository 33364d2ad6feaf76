/** Called by ../docker-build.sh: `node main.ts BUILDER REGISTRY`. */
import { failureSteps } from './failure-steps.ts'
import { openDockerHarness } from './harness.ts'
import { nodeSteps } from './node-steps.ts'
import { orderSteps } from './order-steps.ts'
import { pythonSteps } from './python-steps.ts'
import { rebaseSteps } from './rebase-steps.ts'
import { must, Suite } from './suite.ts'

const suite = new Suite()
const harness = await openDockerHarness('docker-build')
try {
  await nodeSteps(suite, harness)
  await pythonSteps(suite, harness)
  await orderSteps(suite, harness)
  await failureSteps(suite, harness)
  await rebaseSteps(suite, harness)
  await suite.step('no build container is left behind, and every call kept to the schemas', async () => {
    const left = await harness.docker('ps', '--all', '--quiet', '--filter', 'label=dev.renga.role=build')
    must(left === '', `containers are left: ${left}`)
    must(harness.ecr.violations.length === 0, JSON.stringify(harness.ecr.violations))
  })
} finally {
  await harness.close()
}
suite.finish()
