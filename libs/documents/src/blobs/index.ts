export { BlobFault } from './blob-cipher.js';
export { LocalBlobStore } from './local-blob-store.js';
