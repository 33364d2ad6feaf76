import { awsTimings, scaleTimings } from '../emulator/timings.ts'

/** A minute of AWS in a good second: every wait of the table scaled alike, down to what real processes need. */
export const DEMO_TIMINGS = scaleTimings(awsTimings, 1 / 40)
