/** What a contract may supply. */
export const SERVICES = ['heating', 'hotWater', 'electricity'] as const;
