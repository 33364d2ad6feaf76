import { ECRClient } from '@aws-sdk/client-ecr'
import type { AwsSession } from '../client/session.ts'

/** ECR for the adapters that take a client, so that composition roots need no SDK. */
export const ecrClient = (session: AwsSession): ECRClient => new ECRClient(session.client)
