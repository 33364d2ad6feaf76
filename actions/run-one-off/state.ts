/** Holds the id of the call while a task of it may run: the post step stops what is left. */
export const RUNNING = 'running'
