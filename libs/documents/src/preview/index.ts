/** Foreign files as pictures that are made anew, out of process and with limits. */
export { PopplerPreviewer } from './poppler-previewer.js';
