import contracts from './contracts.json';
import customers from './customers.json';

/** Texts of customers and contracts, by namespace: loaded with their pages. */
export const texts = { contracts, customers };
