import type { ReleasedProcess } from '../../release/ledger/release.ts'

/**
 * On-demand Fargate on Linux/x86 in us-east-1, US dollars an hour (https://aws.amazon.com/fargate/pricing/). Other
 * regions and Spot differ, and load balancers, logs and traffic are not in it: an estimate that lets people compare.
 */
const VCPU_HOUR = 0.04048
const GIB_HOUR = 0.004445
/** Secrets Manager: 0.40 a secret and month. */
const SECRET_DAY = 0.4 / 30

/** US dollars a day while every process runs. */
export function costPerDay(processes: readonly Pick<ReleasedProcess, 'size' | 'quantity'>[]): number {
  const compute = processes.reduce(
    (sum, { size, quantity }) =>
      sum + quantity * ((size.cpu / 1024) * VCPU_HOUR + (size.memory / 1024) * GIB_HOUR),
    0,
  )
  return Math.round((compute * 24 + SECRET_DAY) * 100) / 100
}
