/** Every table MikroORM writes. A module adds its entities here, one line each. */
export const entities = [] as const;
