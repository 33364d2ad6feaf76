import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);
import {
  LockLostError
} from "./chunk-HK3HEG5M.js";
import {
  UserError,
  describeError
} from "./chunk-DP2ULIJL.js";

// src/release/ledger/lock.ts
var POLL_MS = 5e3;
async function withDeployLock(ports, options, signal, work) {
  const lease = await acquire(ports, options, signal);
  const lost = new AbortController();
  const done = new AbortController();
  const heartbeat = keepLease(ports, options, lease, done.signal, lost);
  try {
    return await work(AbortSignal.any([signal, lost.signal]));
  } finally {
    done.abort();
    await heartbeat;
    await lease.release().catch((error) => {
      ports.log.warning(
        `The deploy lock of ${options.environment} was not given back and expires in ${options.leaseSeconds} s: ${describeError(error)}`
      );
    });
  }
}
async function acquire(ports, options, signal) {
  const giveUpAt = ports.clock.now() + options.waitSeconds * 1e3;
  let toldAbout;
  for (; ; ) {
    signal.throwIfAborted();
    const answer = await ports.ledger.acquireLock(options.holder, options.leaseSeconds);
    if (answer.held) return answer;
    const left = giveUpAt - ports.clock.now();
    if (left <= 0) {
      throw new UserError(`${options.environment} is being changed by ${answer.by.who}.`, {
        fix: `Wait for that run and run this one again; if it is dead, its lock ends at ${new Date(answer.until).toISOString()}.`
      });
    }
    if (toldAbout !== answer.by.id) {
      ports.log.info(`waiting for ${answer.by.who}, which changes ${options.environment}`);
      toldAbout = answer.by.id;
    }
    await ports.clock.sleep(Math.min(POLL_MS, left), signal);
  }
}
async function keepLease(ports, options, lease, done, lost) {
  const leaseMs = options.leaseSeconds * 1e3;
  let renewedAt = ports.clock.now();
  while (await sleptUndisturbed(ports.clock, leaseMs / 3, done)) {
    try {
      const at = ports.clock.now();
      await lease.renew(options.leaseSeconds);
      renewedAt = at;
    } catch (error) {
      if (error instanceof LockLostError) return lost.abort(error);
      ports.log.debug(`the lease was not renewed: ${describeError(error)}`);
      if (ports.clock.now() >= renewedAt + leaseMs) {
        return lost.abort(new LockLostError(options.environment, void 0));
      }
    }
  }
}
var sleptUndisturbed = (clock, ms, done) => clock.sleep(ms, done).then(
  () => true,
  () => false
);

export {
  withDeployLock
};
