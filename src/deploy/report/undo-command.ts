import { formatVersion, type Release } from '../../release/ledger/release.ts'

/**
 * The line to type that brings `release` back. It starts examples/workflows/rollback.yml, as copied to the repository
 * of the app (https://cli.github.com/manual/gh_workflow_run: `-f` are inputs of workflow_dispatch).
 */
export function undoCommand(
  { app, environment }: { readonly app: string; readonly environment: string },
  { version }: Pick<Release, 'version'>,
): string {
  return `gh workflow run rollback.yml -f app=${app} -f environment=${environment} -f to=${formatVersion(version)}`
}
