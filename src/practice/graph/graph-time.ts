/** How Graph writes a time: UTC, whole seconds. */
export const graphTime = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
