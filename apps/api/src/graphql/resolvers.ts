/** Every resolver class of the schema. A module adds its classes here, one line each. */
export const resolvers: readonly (new () => object)[] = [];
