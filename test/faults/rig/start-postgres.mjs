/**
 * Starts the PostgreSQL of a folder under the environment of this process: `node start-postgres.mjs <folder> <port>`.
 * The server outlives it and is adopted by the rig.
 */
import { startPostgres } from '../../../tools/postgres/index.mjs';

const [dataDir, port] = process.argv.slice(2);
Object.assign(process.env, JSON.parse(process.env.FAULTS_SERVER_ENVIRONMENT));
await startPostgres({ dataDir, port: Number(port) });
