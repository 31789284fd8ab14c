/** What waits for a unit to be worked through, one list each: people's cases, members' letters, questions whose a national ID is. */
export const queues = ["CASES", "TRANSFERS", "DUPLICATES"] as const;
export type Queue = (typeof queues)[number];
