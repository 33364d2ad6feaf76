/** Called by ../docker-build.sh: `node main.ts BUILDER REGISTRY`. */
import { failureSteps } from './failure-steps.ts'
import { nodeSteps } from './node-steps.ts'
import { orderSteps } from './order-steps.ts'
import { pythonSteps } from './python-steps.ts'
import { rebaseSteps } from './rebase-steps.ts'
import { openStage } from './stage.ts'
import { must, Suite } from './suite.ts'

const suite = new Suite()
const stage = await openStage('docker-build')
try {
  await nodeSteps(suite, stage)
  await pythonSteps(suite, stage)
  await orderSteps(suite, stage)
  await failureSteps(suite, stage)
  await rebaseSteps(suite, stage)
  await suite.step('no build container is left behind, and every call kept to the schemas', async () => {
    const left = await stage.docker('ps', '--all', '--quiet', '--filter', 'label=dev.renga.role=build')
    must(left === '', `containers are left: ${left}`)
    must(stage.ecr.violations.length === 0, JSON.stringify(stage.ecr.violations))
  })
} finally {
  await stage.close()
}
suite.finish()
