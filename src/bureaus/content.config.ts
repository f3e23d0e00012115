// The pages above the sites of several bureaus are made from what finished sites publish; Astro has nothing to read.
export const collections = {};
