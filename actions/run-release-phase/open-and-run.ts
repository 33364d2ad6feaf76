import { resolve } from 'node:path'
import { loadApp } from '../../src/app/load-app.ts'
import { settleProblems } from '../../src/app/problems.ts'
import { openSession } from '../../src/aws/client/session.ts'
import { releasePorts } from '../../src/aws/connect/release-ports.ts'
import { SecretsConfigEditor } from '../../src/aws/secrets/config-editor.ts'
import { SsmPlatformSource } from '../../src/aws/ssm/platform-source.ts'
import { changedFiles } from '../../src/buildpacks/changed-files.ts'
import { loadPlatform } from '../../src/platform/load.ts'
import { runIdentity } from '../../src/release/ledger/run-identity.ts'
import { snapshotDatabase } from '../../src/release/phase/database-snapshot.ts'
import {
  type PhaseReport,
  type PhaseSource,
  releaseAndRunPhase,
} from '../../src/release/phase/release-and-run-phase.ts'
import { warnOfMigrations } from '../../src/release/phase/warn-of-migrations.ts'
import type { ActionContext } from '../../src/runtime/action-context.ts'
import type { Logger } from '../../src/runtime/log.ts'
import type { RunReleasePhaseInputs } from './inputs.ts'
import { announce } from './outputs.ts'

/** Connects to the app environment, opens the release (or takes it up) and runs its release phase. */
export async function openAndRun(
  context: ActionContext,
  inputs: RunReleasePhaseInputs,
): Promise<PhaseReport> {
  const source = await readSource(inputs, context.run.workspace, context.log)
  const session = await openSession(context, inputs)
  const platform = await loadPlatform(new SsmPlatformSource(session), inputs.app, inputs.environment)
  const editor = new SecretsConfigEditor(session, platform.appEnvironment.configSecret, context.log)
  const ports = releasePorts(session, platform, context)
  const { clock, log, env, signal } = context
  const { workspace } = context.run
  const changedSince = (commit: string, wanted: (path: string) => boolean) =>
    changedFiles(workspace, commit, { wanted, env, signal })
  return releaseAndRunPhase(
    { ...ports, editor },
    {
      ...inputs,
      platform,
      source,
      run: runIdentity(context.run),
      redact: (text) => context.redactor.redact(text),
      signal,
      before: async (release, signal) => {
        // Only a release of the checkout has migrations in it that can be read.
        if (source.kind === 'image')
          await warnOfMigrations({ changedSince, log }, await ports.ledger.current(), release)
        const { snapshotOf } = inputs
        if (snapshotOf === undefined) return {}
        // The client of RDS is large, and few runs need it.
        const { RdsSnapshots } = await import('../../src/aws/rds/snapshots.ts')
        const snapshotPorts = { snapshots: new RdsSnapshots(session), clock, log }
        return { snapshot: await snapshotDatabase(snapshotPorts, snapshotOf, release, signal) }
      },
      onRelease: (release) => announce(context, release),
    },
  )
}

/** The repository is read only for a new release: a pending one holds all that it needs. */
async function readSource(
  inputs: RunReleasePhaseInputs,
  workspace: string,
  log: Logger,
): Promise<PhaseSource> {
  if (inputs.source.kind === 'release') return inputs.source
  const { app, problems } = await loadApp(resolve(workspace, inputs.workingDirectory), inputs.environment, {
    workspace,
  })
  settleProblems(problems, log)
  return { ...inputs.source, app }
}
