export * from './article-15-answer.js';
export * from './open-reply.js';
export * from './renew-pin.js';
export * from './reply-contents.js';
export * from './reply-packer.js';
export { unlockReply, type ReplyPass, type UnlockProof, type UnlockResult } from './unlock-reply.js';
