export * from './pdf/index.js';
export * from './checking/index.js';
export * from './signing/index.js';
export * from './blobs/index.js';
export * from './certificate/index.js';
export * from './press/index.js';
export * from './package/index.js';
export * from './paper-form/index.js';
