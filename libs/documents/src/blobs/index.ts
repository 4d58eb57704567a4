export { BlobFault } from './blob-cipher.js';
export { LocalBlobStore } from './local-blob-store.js';
export { UPLOAD_MEDIA_TYPES } from './media-type.js';
