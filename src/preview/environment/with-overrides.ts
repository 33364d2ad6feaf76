/** The same object with some of its methods replaced: ports may grow without anybody here having to know. */
export function withOverrides<T extends object>(target: T, changes: Partial<T>): T {
  const own = new Map<string | symbol, unknown>(Object.entries(changes))
  return new Proxy(target, {
    get: (object, key) => {
      const changed = own.get(key)
      if (changed !== undefined) return changed
      const member: unknown = Reflect.get(object, key, object)
      // Private fields belong to the object, not to the proxy.
      return typeof member === 'function' ? member.bind(object) : member
    },
  })
}
