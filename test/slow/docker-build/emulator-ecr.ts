import { join } from 'node:path'
import { CreateRepositoryCommand, ECRClient, GetAuthorizationTokenCommand } from '@aws-sdk/client-ecr'
import { createEcr } from '../../../emulator/aws/ecr/engine.ts'
import { createAwsServer } from '../../../emulator/aws/wire/server.ts'
import { RealClock } from '../../../emulator/clock.ts'

const REGION = 'us-east-1'

/** The emulator's ECR on a free port, with one repository, and what a process needs to reach it. */
export async function startEcr(dataDir: string, repository: string) {
  const clock = new RealClock()
  const account = { accountId: '123456789012', region: REGION }
  const server = await createAwsServer({ clock, ...account })
  const ecr = await createEcr({
    clock,
    account,
    dataDir: join(dataDir, 'ecr'),
    endpoint: () => server.endpoint,
  })
  server.register(ecr.service)
  server.mount('/v2/', ecr.registryHandler)
  const credentials = { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'example' }
  const client = new ECRClient({ region: REGION, endpoint: server.endpoint, credentials })
  const createRepository = async (repositoryName: string): Promise<void> => {
    await client.send(new CreateRepositoryCommand({ repositoryName }))
  }
  await createRepository(repository)
  return {
    region: REGION,
    registry: new URL(server.endpoint).host,
    violations: server.violations,
    journal: server.journal,
    createRepository,
    env: {
      AWS_ENDPOINT_URL: server.endpoint,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    },
    /** Password of the user AWS, as `docker login` wants it. */
    password: async (): Promise<string> => {
      const { authorizationData } = await client.send(new GetAuthorizationTokenCommand({}))
      const token = authorizationData?.[0]?.authorizationToken ?? ''
      return Buffer.from(token, 'base64').toString().split(':')[1] ?? ''
    },
    close: async (): Promise<void> => {
      client.destroy()
      await server.close()
      await ecr.close()
    },
  }
}
