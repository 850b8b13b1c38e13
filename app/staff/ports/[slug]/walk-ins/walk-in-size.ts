/** The most people who are kept as one party that comes without an appointment. */
export const largestWalkIn = 20;
