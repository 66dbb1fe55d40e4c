import DataLoader from 'dataloader';

/** What a resolver is given of the request: the same object for every field of one operation. */
export interface ResolverContext {
  state: { viewer?: unknown };
}

/**
 * Gathers what the fields of one operation ask for into one call.
 *
 * @param load for the keys asked so far, what was found by key
 * @returns a function to resolve one key; undefined when nothing was found
 */
export function perRequest<Key, Value>(
  load: (viewer: unknown, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): (context: ResolverContext, key: Key) => Promise<Value | undefined> {
  const loaders = new WeakMap<object, DataLoader<Key, Value | undefined>>();
  return (context, key) => {
    let loader = loaders.get(context);
    if (!loader) {
      loader = new DataLoader<Key, Value | undefined>(async (keys) => {
        const found = await load(context.state.viewer, keys);
        return keys.map((one) => found.get(one));
      });
      loaders.set(context, loader);
    }
    return loader.load(key);
  };
}
