import { testRedis } from '@oikeuspolku/testing';
import { describeLine } from './line-behaviour.js';
import type { StoreUnderTest } from './line-behaviour.js';

async function openStore(): Promise<StoreUnderTest> {
  const redis = await testRedis();
  return {
    store: { kind: 'redis', url: redis.url },
    empty: () => redis.flushAll(),
    close: () => redis.close(),
  };
}

describeLine('Redis', openStore, { kind: 'redis', url: 'redis://127.0.0.1:9' });
