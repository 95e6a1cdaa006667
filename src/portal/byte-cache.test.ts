import { describe, expect, it } from 'vitest';
import { ByteCache, type CachedFile } from './byte-cache.ts';

const headers = { br: [], gzip: [], identity: [] };
const etags = { br: '', gzip: '', identity: '' };
const file = (bytes: number): CachedFile => ({
  status: 200,
  gzip: ' '.repeat(bytes / 2),
  br: ' '.repeat(bytes / 2),
  etags,
  headers,
});

describe('网页的内存缓存', () => {
  it('不超过限定的字节数；先去掉放入后没有人读过的', () => {
    const cache = new ByteCache(50_000);
    for (const path of ['/a/', '/b/', '/c/', '/d/']) cache.put(path, file(10_000));
    cache.get('/a/');
    cache.put('/e/', file(10_000));
    expect(cache.size).toBeLessThanOrEqual(50_000);
    expect(cache.get('/a/')).toBeDefined();
    expect(cache.get('/b/')).toBeUndefined();
    expect(cache.get('/e/')).toBeDefined();
  });

  it('都有人读时也能腾出地方', () => {
    const cache = new ByteCache(50_000);
    for (let index = 0; index < 40; index++) {
      cache.put(`/${index}/`, file(10_000));
      cache.get(`/${index}/`);
      expect(cache.size).toBeLessThanOrEqual(50_000);
    }
  });

  it('公布有变的网页不再给出，全部有变时清空', () => {
    const cache = new ByteCache(50_000);
    cache.put('/a/', file(1_000));
    cache.put('/b/', file(1_000));
    cache.changed('/a/');
    expect([cache.get('/a/'), cache.get('/b/') !== undefined]).toEqual([undefined, true]);
    cache.changed('*');
    expect(cache.get('/b/')).toBeUndefined();
    expect([cache.size, cache.generation]).toEqual([0, 2]);
  });
});
