/** Calls `stop` once at SIGTERM, as Heroku and ECS send it: finish what is in hand, then leave with code 0. */
export function onShutdown(stop) {
  process.once('SIGTERM', async () => {
    await stop()
    process.exit(0)
  })
}
