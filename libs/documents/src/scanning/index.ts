/** Looking for viruses in what comes in. */
export { scannerOf } from './clamd-scanner.js';
