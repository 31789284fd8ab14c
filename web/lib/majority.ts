/** The least whole number of votes that is two thirds of all: compared as `3 × votes ≥ 2 × all` (DOMAIN §2.3). */
export const twoThirdsOf = (all: number) => Math.floor((2 * all + 2) / 3);
/** The least whole number of votes that is more than half of all. */
export const moreThanHalfOf = (all: number) => Math.floor(all / 2) + 1;
