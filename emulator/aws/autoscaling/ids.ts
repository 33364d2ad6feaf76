import { randomBytes, randomUUID } from 'node:crypto'

export interface Ids {
  uuid(): string
  /** The end of a scalable target's ARN: 36 characters. */
  targetId(): string
}

export const randomIds: Ids = {
  uuid: () => randomUUID(),
  targetId: () => randomBytes(18).toString('hex'),
}
