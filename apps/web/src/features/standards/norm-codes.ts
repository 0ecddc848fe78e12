/** Codes of a norm the screens have words for: the moments it counts from, and the bounds it sets. */
export const COUNTS_FROM = ['registered', 'received', 'happened'] as const;
export const BOUNDS = ['limit', 'range', 'exact', 'maxInterval', 'min', 'average', 'minInterval', 'target', 'max', 'byLaw', 'window', 'averageOrLimit', 'threshold', 'byRequest', 'unknown'] as const;
