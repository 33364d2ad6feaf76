import type { PreviewIngress } from '../record/ports.ts'

/**
 * Previews are brought up behind `chosen`, and removed from behind each of `all` (`chosen` among them): the one that
 * stood behind another kind before an input was changed leaves nothing there.
 */
export function compositeIngress(chosen: PreviewIngress, all: readonly PreviewIngress[]): PreviewIngress {
  const each = async <T>(ask: (ingress: PreviewIngress) => Promise<readonly T[]>): Promise<readonly T[]> => {
    const answers: T[] = []
    for (const ingress of all) answers.push(...(await ask(ingress)))
    return answers
  }
  const address = chosen.address?.bind(chosen)
  return {
    check: () => chosen.check?.(),
    open: (request) => chosen.open(request),
    ...(address === undefined ? {} : { address }),
    headRoom: () => chosen.headRoom(),
    closeRoute: (identity, listener) => each((ingress) => ingress.closeRoute(identity, listener)),
    closeTargets: (identity) => each((ingress) => ingress.closeTargets(identity)),
    remains: (identity, listener) => each((ingress) => ingress.remains(identity, listener)),
  }
}
