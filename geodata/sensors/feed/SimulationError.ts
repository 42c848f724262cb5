/** The simulation cannot go on, and the message says to a person why. */
export class SimulationError extends Error {}
