import { flushSync, mount, unmount, type Component, type MountOptions } from 'svelte';

/** What Svelte takes for properties; an interface has no index signature to be told from it. */
type AnyProps = NonNullable<MountOptions['props']>;

let leave: (() => Promise<void>) | null = null;

/** Takes away what the last `show` put on the page. */
export async function clear(): Promise<void> {
  await leave?.();
  leave = null;
}

/**
 * Puts one component on the page, alone.
 * @param props what the component binds is handed back where it has a setter
 * @returns `change` hands the component other values, as its parent would
 */
export async function show<Props extends AnyProps>(
  component: Component<Props, object>,
  props: NoInfer<Props>,
): Promise<{ change: (next: Partial<Props>) => void }> {
  await clear();
  let current: Props = $state.raw(props);
  const handed = new Proxy(props, {
    get: (_, name): unknown => Reflect.get(current, name),
    has: (_, name) => Reflect.has(current, name),
  });
  const target = document.body.appendChild(document.createElement('div'));
  const shown = mount(component, { target, props: handed });
  flushSync();
  leave = async () => {
    await unmount(shown);
    target.remove();
  };
  return {
    change(next) {
      current = { ...current, ...next };
      flushSync();
    },
  };
}
