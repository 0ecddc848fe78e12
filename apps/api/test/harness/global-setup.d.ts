import type { TestProject } from 'vitest/node';
import { type DatabaseConnection } from '../../src/platform/postgres/index.js';
/** Database every test file gets a copy of: migrated, with the АлТС pack, its offices and roles, and nobody in it. */
export declare const TEMPLATE = "template_alts";
declare module 'vitest' {
    interface ProvidedContext {
        server: DatabaseConnection;
    }
}
/** Starts one PostgreSQL for the run and prepares the template. */
export default function setup(project: TestProject): Promise<() => Promise<void>>;
