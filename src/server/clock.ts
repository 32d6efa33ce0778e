// The machine's clock, for tokens and logs alone. What expires is decided by the database's time, never by this.
export const machineTime = (): Date => new Date()

/** Seconds since 1970, as tokens count. */
export const machineSeconds = (): number => Math.floor(machineTime().getTime() / 1000)
