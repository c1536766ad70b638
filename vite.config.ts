import { viteOptions } from './build/vite-options.ts';

export default viteOptions();
