/**
 * Ports of a process that dies at its `at`-th call (from 0), before or after the call took effect. Nothing works after death; a clock and
 * a log have no calls to die at.
 */
export function crashing<T extends object>(
  ports: T,
  at: number,
  moment: 'before' | 'after',
): { readonly life: { readonly dead: boolean }; readonly ports: T } {
  const life = { calls: 0, dead: false }
  const port = <P extends object>(target: P): P =>
    new Proxy(target, {
      get(object, name) {
        const member: unknown = Reflect.get(object, name)
        if (typeof member !== 'function') return member
        return async (...args: unknown[]) => {
          if (life.dead) throw new Error('killed')
          const mine = life.calls
          life.calls += 1
          if (mine === at && moment === 'before') {
            life.dead = true
            throw new Error('killed')
          }
          const answer: unknown = await member.apply(object, args)
          if (mine === at) life.dead = true
          if (life.dead) throw new Error('killed')
          return typeof answer === 'object' && answer !== null && 'renew' in answer ? port(answer) : answer
        }
      },
    })
  const wrapped = new Proxy(ports, {
    get(object, name) {
      const member: unknown = Reflect.get(object, name)
      if (name === 'clock' || name === 'log' || member === null) return member
      if (typeof member === 'function') return port({ call: member.bind(object) }).call
      return typeof member === 'object' ? port(member) : member
    },
  })
  return { life, ports: wrapped }
}
